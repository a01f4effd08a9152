import { isCivilDate, type CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { directionOf, isCreditNoteType } from '../../domain/giving-back.js';
import type { InvoiceTotals, ReadInvoice, ReadInvoiceLine, StatedLinks } from '../../domain/invoice.js';
import { fold } from '../../domain/names.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { dateNotIso, numberNotNative, numberTooLong } from '../tables/native-value-problems.js';
import { hasTooManyDigits, readNativeNumber } from '../tables/number-text.js';
import { documentFieldDiffers } from './invoice-problems.js';
import type { NativeColumn } from './native-columns.js';

/** One row of the file: its texts by native column, and where it is. */
export interface NativeRow {
  at: SourceRef;
  text(column: NativeColumn): string;
}

/** Rows of one supplier with one number are one invoice. */
export function nativeInvoiceKey(row: NativeRow): string | null {
  const number = row.text('invoice_number');
  if (number === '') return null;
  const supplier = row.text('supplier_siret') || fold(row.text('supplier'));
  return `${supplier}\n${number}`;
}

/** Reads checked values of one row and gathers their problems. */
class RowReader {
  readonly problems: Problem[] = [];
  constructor(private readonly row: NativeRow) {}

  text(column: NativeColumn): string | null {
    const text = this.row.text(column);
    return text === '' ? null : text;
  }

  number(column: NativeColumn): Decimal | null {
    const text = this.row.text(column);
    if (text === '') return null;
    const value = readNativeNumber(text);
    if (value !== null && !hasTooManyDigits(value)) return value;
    const kind = value === null ? numberNotNative : numberTooLong;
    this.problems.push(kind.make(this.row.at, { column, required: false }, text));
    return null;
  }

  date(column: NativeColumn): CivilDate | null {
    const text = this.row.text(column);
    if (text === '') return null;
    if (isCivilDate(text)) return text;
    this.problems.push(dateNotIso.make(this.row.at, { column, required: false }, text));
    return null;
  }
}

/** Fields of the document, repeated on each of its rows; the first row counts and a difference is reported. */
const REPEATED: readonly NativeColumn[] = [
  'issue_date',
  'supplier',
  'supplier_siret',
  'type_code',
  'preceding_invoice',
  'currency',
  'contract_ref',
  'total_without_vat',
  'vat_total',
  'total_with_vat',
  'payable',
];

/** Builds one invoice from its rows, in file order; at least one. Every bad value is a problem and null. */
export function buildNativeInvoice(rows: readonly NativeRow[]): {
  invoice: ReadInvoice;
  problems: Problem[];
} {
  const [first] = rows;
  if (!first) throw new RangeError('an invoice has at least one row');
  const head = new RowReader(first);
  const problems: Problem[] = [];
  const lines = rows.map((row, index) => readLine(row, index + 1, problems));
  const typeCode = head.text('type_code');
  const number = head.text('invoice_number');
  for (const row of rows.slice(1)) problems.push(...differences(first, row));
  const issueDate = head.date('issue_date');
  const totals: InvoiceTotals = {
    lines: null,
    allowances: null,
    charges: null,
    withoutVat: head.number('total_without_vat'),
    vat: head.number('vat_total'),
    withVat: head.number('total_with_vat'),
    prepaid: null,
    rounding: null,
    payable: head.number('payable'),
  };
  const invoice: ReadInvoice = {
    number,
    issueDate,
    dueDate: null,
    typeCode,
    direction: directionOf(isCreditNoteType(typeCode), { lines, totals }),
    currency: head.text('currency'),
    profile: null,
    processId: null,
    contractRef: head.text('contract_ref'),
    orderRef: common(rows, 'order_ref'),
    buyerReference: null,
    periodStart: null,
    periodEnd: null,
    supplier: { name: head.text('supplier'), siret: head.text('supplier_siret'), siren: null, vatId: null },
    buyer: { name: null, siret: null, siren: null, vatId: null },
    lines,
    allowancesCharges: [],
    vatBreakdown: [],
    totals,
    precedingInvoices: (head.text('preceding_invoice') ?? '')
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => ({ number: part, issueDate: null })),
    attachments: [],
    notes: [],
    source: first.at,
  };
  return { invoice, problems: [...head.problems, ...problems] };
}

function readLine(row: NativeRow, position: number, problems: Problem[]): ReadInvoiceLine {
  const read = new RowReader(row);
  const line: ReadInvoiceLine = {
    position,
    id: read.text('line_id'),
    parentId: null,
    lineStatus: null,
    name: null,
    description: read.text('description'),
    note: null,
    quantity: read.number('quantity'),
    unitCode: read.text('unit'),
    unitPrice: read.number('unit_price'),
    priceBaseQuantity: null,
    net: read.number('net'),
    vatRate: read.number('vat_rate'),
    vatCategory: null,
    periodStart: read.date('period_start'),
    periodEnd: read.date('period_end'),
    allowancesCharges: [],
    orderLineRef: null,
    sellerItemId: null,
    buyerItemId: null,
    stated: statedLinks(read),
    source: row.at,
  };
  problems.push(...read.problems);
  return line;
}

function statedLinks(read: RowReader): StatedLinks {
  const stated: StatedLinks = {};
  const person = read.text('person');
  const profile = read.text('profile');
  const deliverable = read.text('deliverable_ref');
  const order = read.text('order_ref');
  if (person !== null) stated.person = person;
  if (profile !== null) stated.profile = profile;
  if (deliverable !== null) stated.deliverable = deliverable;
  if (order !== null) stated.order = order;
  return stated;
}

/** An empty repetition says nothing; another value does. */
function differences(first: NativeRow, row: NativeRow): Problem[] {
  return REPEATED.filter((column) => row.text(column) !== '' && row.text(column) !== first.text(column)).map(
    (column) =>
      documentFieldDiffers.make(
        row.at,
        { column, number: first.text('invoice_number'), first: first.text(column) || '∅' },
        row.text(column),
      ),
  );
}

/** The value that all rows share; null when they differ or when it is empty. */
function common(rows: readonly NativeRow[], column: NativeColumn): string | null {
  const values = new Set(rows.map((row) => row.text(column)));
  const [only] = values;
  return values.size === 1 && only !== undefined && only !== '' ? only : null;
}
