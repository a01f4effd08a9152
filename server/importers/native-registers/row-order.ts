import { exact } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { OrderedColumns, RegisterTable } from '../../domain/register-column.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { isRequired } from './register-headers.js';
import { valuesReversed } from './register-problems.js';

/**
 * Compares the values of a row that come in an order. Nothing tells which of two reversed values is wrong: both
 * become null in `values`, and are given in `reversed`. `usable` is false when the row cannot do without one of them.
 * @param at place of a column of the row
 */
export function checkOrder(
  table: RegisterTable,
  values: Record<string, string | null>,
  at: (column: string) => SourceRef,
): { usable: boolean; problems: Problem[]; reversed: string[] } {
  const problems: Problem[] = [];
  const reversed: string[] = [];
  let usable = true;
  for (const pair of table.ordered ?? []) {
    const { first, last } = pair;
    const type = table.columns.find(({ name }) => name === last)?.type === 'date' ? 'date' : 'number';
    if (!isReversed(values[first], values[last], type)) continue;
    const required = needsBoth(table, pair);
    const seen = `${values[first] ?? ''} > ${values[last] ?? ''}`;
    problems.push(valuesReversed.make(at(last), { first, last, type, required }, seen));
    values[first] = null;
    values[last] = null;
    reversed.push(first, last);
    if (required) usable = false;
  }
  return { usable, problems, reversed };
}

function isReversed(
  first: string | null | undefined,
  last: string | null | undefined,
  type: 'date' | 'number',
): boolean {
  if (first == null || last == null) return false;
  return type === 'date' ? last < first : exact(last).lt(first);
}

const needsBoth = (table: RegisterTable, { first, last, leavesRowOut }: OrderedColumns): boolean =>
  leavesRowOut === true ||
  table.columns.some((column) => isRequired(column) && (column.name === first || column.name === last));
