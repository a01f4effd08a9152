import { netOf, sumsOf, vatRateOf } from '../../scripts/demo/invoice-sums.js';
import type { DemoInvoice, DemoLine } from '../../scripts/demo/model.js';
import { ciiOf } from '../../scripts/demo/write-cii.js';
import { facturXOf } from '../../scripts/demo/write-pdf.js';
import { ublOf } from '../../scripts/demo/write-ubl.js';
import type { Random } from './random.js';
import type { Row, WorldInvoice, WorldLine } from './world-model.js';

/** A written invoice: rows of a native table, or a file; and rows of the register that tie its lines. */
export interface WrittenInvoice {
  rows: readonly Row[];
  file: { extension: 'xml' | 'pdf'; content: string | Promise<Uint8Array> } | null;
  links: readonly Row[];
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;

/** The line as the writers of the demonstration take it, its person told in its text. */
function demoLine(line: WorldLine, index: number, text: string): DemoLine {
  const { quantity, unit = 'day', price, deliverable, from, to, allowance, writtenNet } = line;
  const optional = defined({ deliverable, from, to, allowance, writtenNet });
  return { id: String(index + 1), text, quantity, unit, price, ...optional };
}

function demoInvoice(
  invoice: WorldInvoice,
  number: string,
  textOf: (line: WorldLine) => string,
): DemoInvoice {
  const {
    contract,
    issued,
    order,
    type,
    cites,
    allowance,
    writtenTotal,
    vatRate,
    writtenVat,
    attachments,
    lines,
  } = invoice;
  return {
    number,
    issued,
    contractor: contract.supplier,
    contract: contract.ref,
    lines: lines.map((line, index) => demoLine(line, index, textOf(line))),
    ...defined({ order, type, cites, allowance, writtenTotal, vatRate, writtenVat, attachments }),
  };
}

const plainText = ({ text = 'Prestation du mois' }: WorldLine): string => text;
const labelledText = (line: WorldLine): string =>
  line.person === undefined
    ? plainText(line)
    : `${plainText(line)} ; Intervenant : ${line.person.name} ; Profil : ${line.person.profile}`;

/** Writes an invoice in its format, or in one that chance picks among those that can say it. */
export function writeInvoice(invoice: WorldInvoice, number: string, random: Random): WrittenInvoice {
  const isLinked = random.once(3);
  const links = isLinked ? linkRows(invoice, number) : [];
  const demo = demoInvoice(invoice, number, isLinked ? plainText : labelledText);
  const format = invoice.format ?? formatOf(invoice, random);
  if (format === 'native') return { rows: nativeRows(demo, invoice), file: null, links };
  if (format === 'facturx') {
    const page = { ...demo, ...defined(invoice.page ?? {}) };
    return { rows: [], file: { extension: 'pdf', content: facturXOf({ ...demo, page }) }, links };
  }
  const content = format === 'ubl' ? ublOf(demo) : ciiOf(demo);
  return { rows: [], file: { extension: 'xml', content }, links };
}

/** Of the writers, only that of UBL knows allowances, and a table carries no attachment. */
function formatOf(
  { attachments, allowance, lines }: WorldInvoice,
  random: Random,
): NonNullable<WorldInvoice['format']> {
  if (allowance !== undefined || lines.some((line) => line.allowance !== undefined)) return 'ubl';
  return random.pick(
    attachments === undefined ? ['native', 'native', 'ubl', 'cii', 'facturx'] : ['ubl', 'cii'],
  );
}

function linkRows({ contract, lines }: WorldInvoice, number: string): Row[] {
  return lines.flatMap(({ person, deliverable }, index) =>
    person === undefined
      ? []
      : [
          {
            invoice_number: number,
            supplier: contract.supplier.siret,
            line_id: String(index + 1),
            person_key: person.key,
            profile: person.profile,
            ...(deliverable === undefined ? {} : { deliverable_ref: deliverable }),
          },
        ],
  );
}

function nativeRows(demo: DemoInvoice, { lines }: WorldInvoice): Row[] {
  const sums = sumsOf(demo);
  return demo.lines.map((line, index) => {
    const { person, text = 'Prestation du mois' } = lines[index] ?? {};
    return {
      invoice_number: demo.number,
      issue_date: demo.issued,
      supplier: demo.contractor.name,
      supplier_siret: demo.contractor.siret,
      type_code: demo.type ?? '380',
      preceding_invoice: demo.cites ?? '',
      currency: 'EUR',
      contract_ref: demo.contract,
      order_ref: demo.order ?? '',
      line_id: line.id,
      description: text,
      quantity: line.quantity,
      unit: line.unit,
      unit_price: line.price,
      net: netOf(line),
      vat_rate: vatRateOf(demo),
      period_start: line.from ?? '',
      period_end: line.to ?? '',
      person: person?.name ?? '',
      profile: person?.profile ?? '',
      deliverable_ref: line.deliverable ?? '',
      total_without_vat: sums.withoutVat,
      vat_total: sums.vat,
      total_with_vat: sums.withVat,
      payable: sums.withVat,
    };
  });
}
