import type { Problem } from '../../domain/problem.js';
import { findBaseline } from '../../effort/effort-tables.js';
import { TABLES_IN_FORCE } from '../../effort/tables-in-force.js';
import {
  FEW_ROWS,
  fewRows,
  largeContractor,
  leakingColumn,
  repeatedIds,
  uncheckedRows,
  undatedRows,
  unpredictedRows,
  unpublishedRows,
  unsizedRows,
  type CheckWarning,
} from './check-warnings.js';
import type { CheckMode } from './effort-check.js';
import type { HistoryRow } from './history-row.js';
import { leakingColumns } from './leaking-columns.js';
import { problemWarnings } from './problem-warnings.js';

const LARGEST_PART = 0.3;

interface Outcome {
  mode: CheckMode;
  /** Rows that the measures rest on. */
  measured: number;
  unpredicted: readonly HistoryRow[];
}

/** Everything to know before the figures are trusted: what could not be read first, then what the rows say. */
export function warningsOf(
  { rows, problems }: { rows: readonly HistoryRow[]; problems: readonly Problem[] },
  { mode, measured, unpredicted }: Outcome,
): CheckWarning[] {
  const checked = rows.filter((row) => row.checked);
  const inTime = mode === 'prequential';
  const undated = inTime ? rows.filter(({ deliverable }) => deliverable.finishedOn === null) : [];
  const unsized = rows.filter(
    ({ deliverable }) => deliverable.size === null && deliverable.quotedDays === null,
  );
  const without = unpredicted.filter((row) => !undated.includes(row));
  const [first] = without;
  return [
    ...problemWarnings(problems),
    ...leakingColumns(checked).map(leakingColumn),
    ...(measured < FEW_ROWS ? [fewRows(measured)] : []),
    ...(checked.length < rows.length ? [uncheckedRows(rows.length - checked.length)] : []),
    ...(undated.length > 0 ? [undatedRows(undated.length)] : []),
    ...(unsized.length > 0 ? [unsizedRows(unsized.length)] : []),
    ...unpublished(rows),
    ...(first === undefined ? [] : [unpredictedRows(without.length, first.line)]),
    ...repeated(rows),
    ...tooLarge(checked),
  ];
}

/** Sized rows that no published table covers, type by type. */
function unpublished(rows: readonly HistoryRow[]): CheckWarning[] {
  const groups = new Map<string, { type: string; sizeUnit: string | null; rows: number }>();
  for (const { deliverable } of rows) {
    const { type, size, sizeUnit, quotedDays } = deliverable;
    if (size === null || quotedDays !== null || findBaseline(TABLES_IN_FORCE, type, sizeUnit) !== null)
      continue;
    const key = JSON.stringify([type, sizeUnit]);
    const group = groups.get(key) ?? { type, sizeUnit, rows: 0 };
    groups.set(key, { ...group, rows: group.rows + 1 });
  }
  return [...groups.values()].map(({ type, sizeUnit, rows: count }) =>
    unpublishedRows(type, sizeUnit, count),
  );
}

function repeated(rows: readonly HistoryRow[]): CheckWarning[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of rows) (seen.has(id) ? twice : seen).add(id);
  const [first] = twice;
  return first === undefined ? [] : [repeatedIds(twice.size, first)];
}

function tooLarge(rows: readonly HistoryRow[]): CheckWarning[] {
  const counts = new Map<string, number>();
  for (const { deliverable } of rows)
    if (deliverable.contractor !== '')
      counts.set(deliverable.contractor, (counts.get(deliverable.contractor) ?? 0) + 1);
  return [...counts].flatMap(([contractor, count]) =>
    count > LARGEST_PART * rows.length ? [largeContractor(contractor, count / rows.length)] : [],
  );
}
