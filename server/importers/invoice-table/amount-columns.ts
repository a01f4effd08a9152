import { exact, type Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { TableRow } from '../tables/table-source.js';
import { ambiguousAmount, ambiguousVat } from './invoice-problems.js';
import type { InvoiceField } from './invoice-synonyms.js';
import type { InvoiceTable } from './invoice-table.js';
import { ColumnValues, type Answers } from './value-reader.js';

/** Which column holds which amount, once the vague titles (`Montant`, `TVA`) are settled. */
export interface AmountColumns {
  net: InvoiceField | null;
  gross: InvoiceField | null;
  vatRate: InvoiceField | null;
  vatAmount: InvoiceField | null;
}

/** Standard and reduced VAT rates in force in the European Union, and the French ones of Corsica and overseas. */
const VAT_RATES = new Set(
  '0 0.9 1.05 1.75 2.1 3 4 4.8 5 5.5 6 7 8 8.5 9 9.5 10 12 13 13.5 14 15 16 17 18 19 20 21 22 23 24 25 25.5 27'.split(
    ' ',
  ),
);
const CENTS = '0.02';
const VAT_TOLERANCE = '0.05';

/**
 * Settles the columns of a table. `Montant` beside a quantity and a price is the amount without VAT when it is
 * their product; otherwise nothing says which it is, and a person is asked. `TVA` likewise: rate or amount.
 */
export function amountColumns(
  table: InvoiceTable,
  answers: Answers,
): { columns: AmountColumns; questions: Problem[] } {
  const questions: Problem[] = [];
  const has = (field: InvoiceField) => (table.columns.has(field) ? field : null);
  const columns: AmountColumns = {
    net: has('net'),
    gross: has('gross'),
    vatRate: has('vatRate'),
    vatAmount: has('vatAmount'),
  };
  const ask = (field: InvoiceField, kind: typeof ambiguousAmount) => {
    const row = table.body[0]?.row ?? 1;
    questions.push(
      kind.make(table.source.at(row, table.columns.get(field)), { column: table.headers[field] ?? field }),
    );
  };
  if (has('amount') && columns.net === null) {
    const meaning = columns.gross === null ? amountMeaning(table, answers) : 'net';
    if (meaning === null) ask('amount', ambiguousAmount);
    else columns[meaning] = 'amount';
  }
  if (has('vat')) {
    const meaning = vatMeaning(table, columns.net, answers);
    if (meaning === 'ask') ask('vat', ambiguousVat);
    else if (meaning === 'rate') columns.vatRate ??= 'vat';
    else columns.vatAmount ??= 'vat';
  }
  return { columns, questions };
}

function amountMeaning(table: InvoiceTable, answers: Answers): 'net' | 'gross' | null {
  const amount = peek(table, 'amount', answers);
  const quantity = peekFirst(table, ['quantity', 'days', 'hours'], answers);
  const price = peekFirst(table, ['unitPrice', 'dailyRate', 'hourlyRate'], answers);
  const products = table.body
    .map((row) => ({ total: amount(row), quantity: quantity(row), price: price(row) }))
    .filter((row) => row.total !== null && row.quantity !== null && row.price !== null);
  const agree = products.every(({ total, quantity: count, price: each }) =>
    exact(count ?? 0)
      .times(each ?? 0)
      .minus(total ?? 0)
      .abs()
      .lte(CENTS),
  );
  if (products.length > 0 && agree) return 'net';
  const answer = answers[ambiguousAmount.code];
  return answer === 'net' || answer === 'gross' ? answer : null;
}

function vatMeaning(
  table: InvoiceTable,
  netField: InvoiceField | null,
  answers: Answers,
): 'rate' | 'amount' | 'ask' {
  const percent = peek(table, 'vat', answers);
  const net = netField === null ? () => null : peek(table, netField, answers);
  const column = table.columns.get('vat') ?? -1;
  const marked = table.body.some(({ cells }) =>
    `${cells[column]?.text ?? ''}${cells[column]?.numberFormat ?? ''}`.includes('%'),
  );
  if (marked) return 'rate';
  const values = table.body
    .map((row) => ({ vat: percent(row), net: net(row) }))
    .filter(({ vat }) => vat !== null);
  const rates = values.every(({ vat }) => isRate(vat));
  const amounts = values
    .filter((value) => value.net !== null)
    .map(({ vat, net: base }) => isVatOf(vat, base));
  const areAmounts = amounts.length > 0 && amounts.every(Boolean);
  if (rates !== areAmounts) return rates ? 'rate' : 'amount';
  const answer = answers[ambiguousVat.code];
  return answer === 'rate' || answer === 'amount' ? answer : 'ask';
}

const isRate = (value: Decimal | null) => value !== null && VAT_RATES.has(exact(value).toString());

/** The amount is one of the known rates of its base, to a few cents. */
function isVatOf(vat: Decimal | null, base: Decimal | null): boolean {
  if (vat === null || base === null) return false;
  for (const rate of VAT_RATES) {
    if (exact(base).times(rate).div(100).minus(vat).abs().lte(VAT_TOLERANCE)) return true;
  }
  return false;
}

type Peek = (row: TableRow) => Decimal | null;

/** Reads a column without reporting anything: the lines are read, and reported, later. */
function peek(table: InvoiceTable, field: InvoiceField, answers: Answers): Peek {
  const column = table.columns.get(field);
  if (column === undefined) return () => null;
  const cells = table.body.map((row) => row.cells[column]).filter((cell) => cell !== undefined);
  const reader = new ColumnValues('', cells, answers, []);
  return (row) => {
    const cell = row.cells[column];
    return cell && cell.merged !== 'covered' ? reader.percent(cell, table.source.at(row.row)) : null;
  };
}

function peekFirst(table: InvoiceTable, fields: readonly InvoiceField[], answers: Answers): Peek {
  const found = fields.find((field) => table.columns.has(field));
  return found === undefined ? () => null : peek(table, found, answers);
}
