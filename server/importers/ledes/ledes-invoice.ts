import { sum, toDecimal } from '../../domain/decimal.js';
import { directionOf } from '../../domain/giving-back.js';
import type { AllowanceCharge, InvoiceTotals, Party, ReadInvoice } from '../../domain/invoice.js';
import { fold } from '../../domain/names.js';
import { isSiretValid } from '../../domain/siret.js';
import type { Problem } from '../../domain/problem.js';
import { checkInvoiceArithmetic } from '../einvoice-arithmetic/check-invoice-arithmetic.js';
import { documentFieldDiffers } from '../invoice-table/invoice-problems.js';
import { ledesName, type LedesColumn } from './ledes-columns.js';
import { adjustsInvoice, readAdjustment, readLedesLine } from './ledes-lines.js';
import { ledesLineNumberTwice } from './ledes-problems.js';
import type { LedesRow } from './ledes-row.js';

/** Columns of the document, repeated on each of its lines; the first line counts and a difference is told. */
const REPEATED: readonly LedesColumn[] = [
  'issueDate',
  'client',
  'matter',
  'total',
  'netTotal',
  'taxTotal',
  'currency',
  'periodStart',
  'periodEnd',
  'supplierName',
  'order',
];

const NO_TOTALS: InvoiceTotals = {
  lines: null,
  allowances: null,
  charges: null,
  withoutVat: null,
  vat: null,
  withVat: null,
  prepaid: null,
  rounding: null,
  payable: null,
};

/** Lines of one firm with one number are one invoice; null for a line without a number. */
export function ledesInvoiceKey(row: LedesRow): string | null {
  const number = row.text('number');
  return number === null ? null : JSON.stringify([fold(row.text('supplier') ?? ''), number]);
}

/**
 * Builds one invoice from its lines, in file order; at least one. What it states about itself is computed again, and each
 * contradiction told.
 * @param statesTax true for the version of the format that has totals with and without tax
 */
export function buildLedesInvoice(
  rows: readonly LedesRow[],
  statesTax: boolean,
): { invoice: ReadInvoice; problems: Problem[] } {
  const [first] = rows;
  if (!first) throw new RangeError('an invoice has at least one line');
  const problems: Problem[] = [];
  const billed = rows.filter((row) => !adjustsInvoice(row));
  const lines = billed.map((row, index) => readLedesLine(row, index + 1, problems));
  const allowancesCharges = rows.filter(adjustsInvoice).flatMap((row) => readAdjustment(row) ?? []);
  const totals = totalsOf(first, statesTax);
  const invoice: ReadInvoice = {
    number: first.text('number'),
    issueDate: first.date('issueDate'),
    dueDate: null,
    typeCode: null,
    direction: directionOf(false, { lines, totals }),
    currency: first.text('currency'),
    profile: null,
    processId: null,
    contractRef: first.text('contract'),
    orderRef: first.text('order'),
    buyerReference: first.text('client'),
    periodStart: first.date('periodStart'),
    periodEnd: first.date('periodEnd'),
    supplier: partyOf(first.text('supplierName'), first.text('supplier')),
    buyer: partyOf(first.text('clientName'), first.text('clientTaxId')),
    lines,
    allowancesCharges,
    vatBreakdown: [],
    totals,
    precedingInvoices: [],
    attachments: [],
    notes: [...new Set(rows.flatMap((row) => row.text('invoiceText') ?? []))],
    source: first.at,
  };
  problems.push(...rows.flatMap((row) => row.problems));
  for (const row of rows.slice(1)) problems.push(...differences(first, row));
  problems.push(...numbersTwice(rows), ...checkInvoiceArithmetic(asChecked(invoice), first.at));
  return { invoice, problems };
}

/** 1998B knows no tax: its total is that of the lines and adjustments. */
function totalsOf(row: LedesRow, statesTax: boolean): InvoiceTotals {
  const total = row.number('total');
  if (!statesTax) return { ...NO_TOTALS, withoutVat: total };
  return { ...NO_TOTALS, withoutVat: row.number('netTotal'), vat: row.number('taxTotal'), withVat: total };
}

/**
 * The invoice as its totals are checked. LEDES states one total before tax and no sum of lines: without adjustments that total
 * is the sum; with them, the sum that its lines make stands in, and the total is checked against it.
 */
function asChecked(invoice: ReadInvoice): ReadInvoice {
  const { lines, allowancesCharges, totals } = invoice;
  if (totals.withoutVat === null) return invoice;
  if (allowancesCharges.length === 0) return { ...invoice, totals: { ...totals, lines: totals.withoutVat } };
  const nets = lines.map(({ net }) => net);
  const known = nets.filter((net) => net !== null);
  if (known.length < nets.length) return invoice;
  const summed = {
    lines: toDecimal(sum(known)),
    allowances: amountOf(allowancesCharges, false),
    charges: amountOf(allowancesCharges, true),
  };
  return { ...invoice, totals: { ...totals, ...summed } };
}

const amountOf = (extras: readonly AllowanceCharge[], charge: boolean): string =>
  toDecimal(sum(extras.filter((one) => one.charge === charge).map(({ amount }) => amount)));

/**
 * A firm is known by a tax number, of any country, several being separated by `~`; it stands for a name that is missing. Nine
 * digits may be a SIREN or a number of another country: they are taken for neither.
 */
function partyOf(name: string | null, ids: string | null): Party {
  const numbers = (ids ?? '').split('~').map((id) => id.replace(/\s/g, '').toUpperCase());
  return {
    name: name ?? ids,
    siret: numbers.find(isSiretValid) ?? null,
    siren: null,
    vatId: numbers.find((number) => /^[A-Z]{2}[A-Z0-9]{2,13}$/.test(number)) ?? null,
  };
}

/** An empty repetition says nothing; another value does. */
function differences(first: LedesRow, row: LedesRow): Problem[] {
  return REPEATED.flatMap((column) => {
    const [stated, other] = [first.text(column), row.text(column)];
    if (other === null || other === stated) return [];
    const values = { column: ledesName(column), number: first.text('number') ?? '', first: stated ?? '∅' };
    return documentFieldDiffers.make(row.at, values, other);
  });
}

function numbersTwice(rows: readonly LedesRow[]): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const number = row.text('lineNumber');
    if (number === null) return [];
    if (!seen.has(number)) {
      seen.add(number);
      return [];
    }
    return ledesLineNumberTwice.make(row.at, { number, invoice: row.text('number') ?? '' }, number);
  });
}
