import { describe, expect, test } from '@jest/globals';
import {
  addedInvoice,
  addedLine,
  ADDED_TOTALS,
  AT,
  NOBODY,
} from '../../../test/support/invoice-that-adds-up.js';
import type { ReadInvoice, ReadInvoiceLine } from '../../domain/invoice.js';
import { checkInvoiceArithmetic } from './check-invoice-arithmetic.js';
import { noPlaces } from './place-of.js';

/** The problems of a change, on the document and on the same one with every amount below zero. */
function codes(
  change: Partial<ReadInvoice>,
  tolerance: 'less-than-one' | 'none' = 'less-than-one',
): string[] {
  const told = (invoice: ReadInvoice) =>
    checkInvoiceArithmetic(invoice, AT, noPlaces, tolerance).map(({ code }) => code);
  const invoice = addedInvoice(change);
  expect(told(reversed(invoice))).toEqual(told(invoice));
  return told(invoice);
}

const minus = <T extends string | null>(amount: T): T =>
  (amount === null ? null : amount.startsWith('-') ? amount.slice(1) : `-${amount}`) as T;

/** Half away from zero is the same on both sides of it. */
function reversed(invoice: ReadInvoice): ReadInvoice {
  const fields = Object.keys(invoice.totals) as (keyof ReadInvoice['totals'])[];
  return {
    ...invoice,
    lines: invoice.lines.map((line) => ({
      ...line,
      quantity: minus(line.quantity),
      net: minus(line.net),
      allowancesCharges: line.allowancesCharges.map((one) => ({ ...one, amount: minus(one.amount) })),
    })),
    allowancesCharges: invoice.allowancesCharges.map((one) => ({ ...one, amount: minus(one.amount) })),
    vatBreakdown: invoice.vatBreakdown.map((one) => ({
      ...one,
      base: minus(one.base),
      amount: minus(one.amount),
    })),
    totals: Object.fromEntries(
      fields.map((field) => [field, minus(invoice.totals[field])]),
    ) as unknown as ReadInvoice['totals'],
  };
}

const totals = (change: Partial<ReadInvoice['totals']>): Partial<ReadInvoice> => ({
  totals: { ...ADDED_TOTALS, ...change },
});
const extra = (charge: boolean, amount: string) => ({
  charge,
  amount,
  reason: null,
  vatCategory: 'S',
  vatRate: '20',
});
const rate = (base: string, amount: string) => [{ category: 'S', rate: '20', base, amount }];

/** A line whose quantity × price is this amount, which states another. */
const net = (stated: string, change: Partial<ReadInvoiceLine> = {}) =>
  addedLine({ quantity: null, unitPrice: null, net: stated, ...change });

describe('sums that must be exact: what is right, a cent below, a cent above', () => {
  test.each<[string, (amount: string) => Partial<ReadInvoice>, string, string[]]>([
    ['BR-CO-10', (lines) => ({ ...totals({ lines }) }), '1000.00', ['br-co-10', 'br-co-13']],
    [
      'BR-CO-11',
      (allowances) => ({
        allowancesCharges: [extra(false, '30.00'), extra(false, '20.00')],
        vatBreakdown: rate('950.00', '190.00'),
        ...totals({
          allowances,
          withoutVat: '950.00',
          vat: '190.00',
          withVat: '1140.00',
          payable: '1140.00',
        }),
      }),
      '50.00',
      ['br-co-11', 'br-co-13'],
    ],
    [
      'BR-CO-12',
      (charges) => ({
        allowancesCharges: [extra(true, '30.00'), extra(true, '20.00')],
        vatBreakdown: rate('1050.00', '210.00'),
        ...totals({ charges, withoutVat: '1050.00', vat: '210.00', withVat: '1260.00', payable: '1260.00' }),
      }),
      '50.00',
      ['br-co-12', 'br-co-13'],
    ],
    ['BR-CO-13', (withoutVat) => totals({ withoutVat }), '1000.00', ['br-co-13', 'br-co-15']],
    ['BR-CO-14', (vat) => totals({ vat }), '200.00', ['br-co-14', 'br-co-15']],
    ['BR-CO-15', (withVat) => totals({ withVat }), '1200.00', ['br-co-15', 'br-co-16']],
    [
      'BR-CO-16',
      (payable) => totals({ prepaid: '100.10', rounding: '0.10', payable }),
      '1100.00',
      ['br-co-16'],
    ],
  ])('%s', (_, change, right, wrong) => {
    const cents = Number(right.replace('.', ''));
    const at = (gap: number) => codes(change(((cents + gap) / 100).toFixed(2)));
    expect([at(-1), at(0), at(1)]).toEqual([wrong, [], wrong]);
  });
});

describe('a computed half cent is rounded away from zero', () => {
  // 20% of 0.025 in VAT is a matter of BR-CO-17; here the sum of two rates of VAT is 200.005.
  const halves = [
    { category: 'S', rate: '20', base: '1000.00', amount: '200.00' },
    { category: 'Z', rate: '0', base: '0.00', amount: '0.005' },
  ];
  test.each([
    ['200.00', ['br-co-14']],
    ['200.005', []],
    ['200.01', []],
    ['200.02', ['br-co-14']],
  ])('%s for 200.005', (vat, expected) => {
    const withVat =
      { '200.00': '1200.00', '200.005': '1200.005', '200.01': '1200.01', '200.02': '1200.02' }[vat] ?? '';
    expect(codes({ vatBreakdown: halves, ...totals({ vat, withVat, payable: withVat }) })).toEqual(expected);
  });
});

describe('less than one unit', () => {
  test.each([
    ['200.99', []],
    ['201.00', ['br-co-17']],
    ['201.01', ['br-co-17']],
    ['199.01', []],
    ['199.00', ['br-co-17']],
    ['198.99', ['br-co-17']],
  ])('BR-CO-17: VAT of %s for 200.00', (vat, expected) => {
    const withVat = (1000 + Number(vat)).toFixed(2);
    const change = { vatBreakdown: rate('1000.00', vat), ...totals({ vat, withVat, payable: withVat }) };
    expect(codes(change)).toEqual(expected);
  });

  test.each([
    ['1000.99', []],
    ['1001.00', ['br-s-08']],
    ['1001.01', ['br-s-08']],
    ['999.01', []],
    ['999.00', ['br-s-08']],
    ['998.99', ['br-s-08']],
  ])('BR-S-08 in UBL: a base of %s for lines of 1,000.00', (base, expected) => {
    expect(codes({ vatBreakdown: rate(base, '200.00') })).toEqual(expected);
  });
});

describe('BR-S-08 in CII lets pass nothing', () => {
  test.each([
    ['1000.00', []],
    ['1000.01', ['br-s-08']],
    ['999.99', ['br-s-08']],
  ])('a base of %s for lines of 1,000.00', (base, expected) => {
    expect(codes({ vatBreakdown: rate(base, '200.00') }, 'none')).toEqual(expected);
  });

  test.each([
    ['1000.00', ['br-dec-23']],
    ['1000.01', ['br-dec-23']],
    ['1000.02', ['br-dec-23', 'br-s-08']],
  ])('but the cent of a third decimal: %s for 1,000.005', (base, expected) => {
    const change = { lines: [net('1000.005')], vatBreakdown: rate(base, '200.00') };
    expect(codes(change, 'none')).toEqual(expected);
  });
});

describe('the line formula, within two cents', () => {
  const at = (stated: string, change: Partial<ReadInvoiceLine> = {}) => {
    const lines = [net(stated, { quantity: '10', unitPrice: '100.00', ...change })];
    return codes({
      lines,
      vatBreakdown: [],
      ...totals({ lines: stated, withoutVat: null, vat: null, withVat: null, payable: null }),
    });
  };

  test.each([
    ['1000.01', []],
    ['1000.02', []],
    ['1000.03', ['line-net-formula']],
    ['999.98', []],
    ['999.97', ['line-net-formula']],
  ])('%s for 10 × 100.00', (stated, expected) => {
    expect(at(stated)).toEqual(expected);
  });

  test('a credit typed with its amount alone below zero is no difference', () => {
    expect(at('-1000.00')).toEqual([]);
    expect(at('-1000.03')).toEqual(['line-net-formula']);
  });

  test('two units billed as one are to review', () => {
    expect(at('500.00')).toEqual(['line-net-formula']);
  });
});

describe('BR-DEC-23 and the sum of such lines', () => {
  const at = (lines: string, nets: string[]) =>
    codes({
      lines: nets.map((one) => net(one)),
      vatBreakdown: [],
      ...totals({ lines, withoutVat: null, vat: null, withVat: null, payable: null }),
    });

  test('two decimals, two with zeros, three', () => {
    expect([at('1.10', ['1.10']), at('1.10', ['1.1000']), at('1.10', ['1.101'])]).toEqual([
      [],
      [],
      ['br-dec-23'],
    ]);
  });

  test('a cent away is BR-DEC-23 alone; more is a wrong sum, and so is a cent without a third decimal', () => {
    expect(at('100.00', ['100.005'])).toEqual(['br-dec-23']);
    expect(at('100.015', ['100.005'])).toEqual(['br-dec-23']);
    expect(at('100.016', ['100.005'])).toEqual(['br-dec-23', 'br-co-10']);
    expect(at('100.00', ['100.01'])).toEqual(['br-co-10']);
  });
});

describe('periods and prices', () => {
  const day = (start: string | null, end: string | null) => ({ periodStart: start, periodEnd: end });

  test('BR-29 and BR-30: the day before, the day, the day after', () => {
    const at = (end: string) => [
      codes(day('2026-09-02', end)),
      codes({ lines: [addedLine(day('2026-09-02', end))] }),
    ];
    expect(at('2026-09-01')).toEqual([['br-29'], ['br-30']]);
    expect(at('2026-09-02')).toEqual([[], []]);
    expect(at('2026-09-03')).toEqual([[], []]);
  });

  test('BR-27: below zero, zero, above', () => {
    const at = (unitPrice: string) => codes({ lines: [net('1000.00', { unitPrice })] });
    expect([at('-0.01'), at('0'), at('0.01')]).toEqual([['br-27'], [], []]);
  });
});

describe('dates of French invoices', () => {
  const french = { ...NOBODY, siret: '99900010200015' };
  const at = (dueDate: string | null, change: Partial<ReadInvoice> = {}) =>
    codes({ issueDate: '2026-10-02', dueDate, supplier: french, ...change });

  test('BR-FR-CO-07: the day before, the day, the day after', () => {
    expect([at('2026-10-01'), at('2026-10-02'), at('2026-10-03'), at(null)]).toEqual([
      ['br-fr-co-07'],
      [],
      [],
      [],
    ]);
  });

  test('prepayments and invoices already paid may be due before', () => {
    for (const typeCode of ['386', '500', '503']) expect(at('2026-10-01', { typeCode })).toEqual([]);
    for (const processId of ['B2', 'S2', 'M2']) expect(at('2026-10-01', { processId })).toEqual([]);
    expect(at('2026-10-01', { processId: 'S1' })).toEqual(['br-fr-co-07']);
  });

  test('BR-FR-03: the years 2000 to 2099', () => {
    const issued = (issueDate: string) => at(null, { issueDate });
    expect([issued('1999-12-31'), issued('2000-01-01'), issued('2099-12-31'), issued('2100-01-01')]).toEqual([
      ['br-fr-03'],
      [],
      [],
      ['br-fr-03'],
    ]);
  });

  test('say nothing where no party is French', () => {
    expect(at('2026-10-01', { supplier: NOBODY })).toEqual([]);
    expect(at('2026-10-01', { supplier: NOBODY, buyer: { ...NOBODY, vatId: 'FR32999000102' } })).toEqual([
      'br-fr-co-07',
    ]);
    expect(at('2026-10-01', { supplier: { ...NOBODY, vatId: 'DE123456789' } })).toEqual([]);
  });
});

describe('a currency without cents', () => {
  const francs = (currency: string) =>
    codes({ currency, lines: [addedLine({ quantity: '3', unitPrice: '333.17' })] });

  test('rounds a line to its own unit', () => {
    expect([francs('XPF'), francs('JPY'), francs('EUR')]).toEqual([[], [], ['line-net-formula']]);
  });
});
