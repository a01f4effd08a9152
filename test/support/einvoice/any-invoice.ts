import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { addDays } from '../../../server/domain/civil-date.js';
import { exact, sum, toDecimal } from '../../../server/domain/decimal.js';
import { directionOf, isCreditNoteType } from '../../../server/domain/giving-back.js';
import type { AllowanceCharge, Party, ReadInvoiceLine } from '../../../server/domain/invoice.js';
import type { WrittenInvoice } from './written-invoice.js';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((one) => one.trim())
  .filter((one) => one !== '' && one !== 'NA');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const money = fc
  .integer({ min: -9_999_999, max: 9_999_999 })
  .map((cents) => toDecimal(exact(cents).div(100)));
const positive = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => toDecimal(exact(cents).div(100)));
const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-01-01', days));
const percent = fc.constantFrom('0', '5.5', '10', '20', '20.00');
const category = fc.constantFrom('S', 'Z', 'E', 'AE');

const period = fc
  .tuple(maybe(day), maybe(day))
  .map(([periodStart, periodEnd]) => ({ periodStart, periodEnd }));

const party: fc.Arbitrary<Party> = fc.record({
  name: maybe(text),
  siret: maybe(fc.constantFrom('99900010200015', '99900020100023', '35600000001000')),
  siren: maybe(fc.constantFrom('999000102', '999000201')),
  vatId: maybe(text),
});

const lineExtra: fc.Arbitrary<AllowanceCharge> = fc.record({
  charge: fc.boolean(),
  amount: money,
  reason: maybe(text),
});
const documentExtra: fc.Arbitrary<AllowanceCharge> = fc.record({
  charge: fc.boolean(),
  amount: money,
  reason: maybe(text),
  vatCategory: maybe(category),
  vatRate: maybe(percent),
});

type Line = Omit<ReadInvoiceLine, 'position' | 'id' | 'parentId' | 'lineStatus' | 'source'>;

const line: fc.Arbitrary<Line> = fc
  .record({
    name: text,
    description: maybe(text),
    note: maybe(text),
    quantity: maybe(money),
    unitCode: maybe(fc.constantFrom('DAY', 'HUR', 'C62', 'LS', 'MON')),
    unitPrice: maybe(positive),
    priceBaseQuantity: maybe(fc.constantFrom('1', '10', '100')),
    net: maybe(money),
    vatRate: maybe(percent),
    vatCategory: maybe(category),
    allowancesCharges: fc.array(lineExtra, { maxLength: 2 }),
    orderLineRef: maybe(text),
    sellerItemId: maybe(text),
    buyerItemId: maybe(text),
    order: maybe(text),
    period,
  })
  .map(({ order, period: days, ...one }) => ({
    ...one,
    ...days,
    // The unit is an attribute of the quantity.
    unitCode: one.quantity === null ? null : one.unitCode,
    // A base quantity that repeats the price is another matter.
    priceBaseQuantity: one.unitPrice === one.priceBaseQuantity ? null : one.priceBaseQuantity,
    stated: order === null ? {} : { order },
  }));

/** A line alone, or the group of lines that add up to it. */
const block = fc.record({ line, below: fc.array(line, { maxLength: 3 }) });

function placed(blocks: readonly { line: Line; below: Line[] }[]): ReadInvoiceLine[] {
  const source = { file: '' };
  const lines = blocks.flatMap(({ line: one, below }, index): Omit<ReadInvoiceLine, 'position'>[] => {
    const id = String(index + 1);
    if (below.length === 0) return [{ ...one, id, parentId: null, lineStatus: null, source }];
    const parts = below.map((part, nth) => ({
      ...part,
      net: part.net ?? '0',
      id: `${id}.${nth + 1}`,
      parentId: id,
      lineStatus: 'DETAIL' as const,
      source,
    }));
    const net = toDecimal(sum(parts.map((part) => part.net)));
    return [{ ...one, net, id, parentId: null, lineStatus: 'GROUP', source }, ...parts];
  });
  return lines.map((one, index) => ({ position: index + 1, ...one }));
}

const file = fc.record({
  name: text,
  mime: fc.constantFrom('text/csv', 'application/pdf'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
});

/** Any invoice that all syntaxes of EN 16931 can say, right or wrong in its figures. */
export const anyInvoice: fc.Arbitrary<WrittenInvoice> = fc
  .record({
    number: maybe(text),
    typeCode: fc.constantFrom('380', '381', '384', '389'),
    issueDate: maybe(day),
    dueDate: maybe(day),
    currency: fc.constantFrom('EUR', 'USD'),
    profile: fc.constant('urn:cen.eu:en16931:2017'),
    processId: maybe(fc.constantFrom('S1', 'B1')),
    contractRef: maybe(text),
    orderRef: maybe(text),
    buyerReference: maybe(text),
    period,
    supplier: party,
    buyer: party,
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
    allowancesCharges: fc.array(documentExtra, { maxLength: 2 }),
    vatBreakdown: fc.array(
      fc.record({ category, rate: maybe(percent), base: maybe(money), amount: maybe(money) }),
      { maxLength: 2 },
    ),
    totals: fc.record({
      lines: maybe(money),
      allowances: maybe(positive),
      charges: maybe(positive),
      withoutVat: maybe(money),
      vat: maybe(money),
      withVat: maybe(money),
      prepaid: maybe(money),
      rounding: maybe(money),
      payable: maybe(money),
    }),
    accountingVat: maybe(fc.record({ currency: fc.constant('CHF'), amount: money, first: fc.boolean() })),
    precedingInvoices: fc.array(fc.record({ number: text, issueDate: maybe(day) }), { maxLength: 2 }),
    files: fc.array(file, { maxLength: 2 }),
    notes: fc.array(
      text.filter((one) => !one.startsWith('#')),
      { maxLength: 2 },
    ),
  })
  .map(({ blocks, period: days, ...one }) => {
    const lines = placed(blocks);
    const attachments = one.files.map(({ name, mime, bytes }) => ({
      name,
      mime,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.byteLength,
    }));
    const direction = directionOf(isCreditNoteType(one.typeCode), { lines, totals: one.totals });
    return { ...one, ...days, lines, attachments, direction, source: { file: '' } };
  });
