import { matchHeaders } from '../tables/header-match.js';
import { INVOICE_HEADERS, type InvoiceField } from './invoice-synonyms.js';

/** The header is looked for among the first rows; below three fields a row is no header. */
const HEADER_ROWS = 30;
const MIN_FIELDS = 3;

interface FoundHeader {
  /** Index of the row among those given. */
  index: number;
  columns: Map<InvoiceField, number>;
}

/** Any of these makes a table one of amounts. */
const AMOUNTS: readonly InvoiceField[] = [
  'net',
  'gross',
  'amount',
  'totalWithoutVat',
  'totalWithVat',
  'unitPrice',
  'dailyRate',
  'hourlyRate',
];

/** The row among the first thirty that names the most distinct fields, three at least; the first one on a tie. */
export function findHeader(rows: readonly (readonly string[])[]): FoundHeader | null {
  let best: FoundHeader | null = null;
  rows.slice(0, HEADER_ROWS).forEach((cells, index) => {
    const { columns } = matchHeaders(cells, INVOICE_HEADERS);
    if (columns.size >= MIN_FIELDS && columns.size > (best?.columns.size ?? 0)) best = { index, columns };
  });
  return best;
}

/** One of the columns holds an amount. */
export const hasAmount = (columns: ReadonlyMap<InvoiceField, number>): boolean =>
  AMOUNTS.some((field) => columns.has(field));

/** The header names a number of invoice, its date and an amount: what a table of invoices needs. */
export const isWholeInvoice = (columns: ReadonlyMap<InvoiceField, number>): boolean =>
  columns.has('number') && columns.has('issueDate') && hasAmount(columns);

/** One row is the header of a table of invoices, whatever else it names. */
export const isInvoiceHeader = (cells: readonly string[]): boolean =>
  isWholeInvoice(matchHeaders(cells, INVOICE_HEADERS).columns);
