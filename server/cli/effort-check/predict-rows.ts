import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { EffortRange } from '../../domain/effort-range.js';
import type { EffortInput } from '../../effort/effort-input.js';
import { History, type HistoryQuestion } from '../../effort/history.js';
import { TABLES_IN_FORCE } from '../../effort/tables-in-force.js';
import type { HistoryRow } from './history-row.js';

/** Rows between two signs of life. */
const STEP = 500;
/** Where no row has a date, none weighs less by its age, whatever the day. */
const ANY_DAY: CivilDate = '2026-01-01';

/** Told from time to time how far the work is; what it throws stops the work. */
export type OnProgress = (done: number, total: number) => Promise<void>;

/**
 * The range of each row from the other checked ones (`all`), or from those finished strictly before it (`before`), in
 * the order of the rows; null where nothing grounds one.
 */
export async function predictRows(
  rows: readonly HistoryRow[],
  { hoursPerDay, reach }: { hoursPerDay: Decimal; reach: HistoryQuestion['reach'] },
  onProgress: OnProgress,
): Promise<(EffortRange | null)[]> {
  const history = historyOf(rows);
  const latest = latestDay(rows);
  const questions = rows.map((row, index) => ({ ...questionOf(row, hoursPerDay, latest), reach, index }));
  const ranges = new Array<EffortRange | null>(rows.length).fill(null);
  let done = 0;
  for (const question of history.inOrder(questions)) {
    if (reach === 'all' || question.without.finishedOn !== null)
      ranges[question.index] = history.range(question);
    if ((done += 1) % STEP === 0) await onProgress(done, rows.length);
  }
  return ranges;
}

/** What the checked rows teach, with the tables that estimates use today. */
function historyOf(rows: readonly HistoryRow[]): History {
  return new History(
    rows.filter(({ checked }) => checked).map(({ deliverable }) => deliverable),
    TABLES_IN_FORCE,
  );
}

/** The latest day of a history. */
export function latestDay(rows: readonly HistoryRow[]): CivilDate {
  return (
    rows.reduce<CivilDate | null>((latest, { deliverable: { finishedOn } }) => {
      return finishedOn !== null && (latest === null || finishedOn > latest) ? finishedOn : latest;
    }, null) ?? ANY_DAY
  );
}

/**
 * A row as the estimator is asked for it: on the day it was finished, else on the latest day of the file, its days not
 * rounded to a billing step.
 */
export function questionOf({ deliverable }: HistoryRow, hoursPerDay: Decimal, latest: CivilDate) {
  const { type, size, sizeUnit, complexity, drivers, quotedDays, workUnitDays, ai, finishedOn } = deliverable;
  const input: Omit<EffortInput, 'comparables'> = {
    type,
    size,
    sizeUnit,
    complexity,
    drivers,
    quotedDays,
    workUnitDays,
    hoursPerDay,
    billingStep: '0',
    ai,
    asOf: finishedOn ?? latest,
  };
  return { input, without: deliverable };
}
