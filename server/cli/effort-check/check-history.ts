import type { Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import type { EffortRange } from '../../domain/effort-range.js';
import { tailShare } from '../../effort/predictive.js';
import { coldStart } from './cold-start.js';
import type { CheckMode, EffortCheck } from './effort-check.js';
import { inFixedOrder } from './fixed-order.js';
import type { HistoryRow } from './history-row.js';
import { metricsOf, type Predicted } from './metrics.js';
import { predictRows, type OnProgress } from './predict-rows.js';
import { warningsOf } from './warnings-of.js';

const SHARE_DIGITS = 10;

/** Predicts every row of a history by the estimator of the product, and measures how well. */
export async function checkHistory(
  history: { rows: readonly HistoryRow[]; problems: readonly Problem[] },
  { mode, hoursPerDay }: { mode: CheckMode; hoursPerDay: Decimal },
  onProgress: OnProgress,
): Promise<EffortCheck> {
  const { rows } = history;
  if (typeof mode === 'object') {
    const metrics = await coldStart(
      rows.filter(({ checked }) => checked),
      { known: mode.coldStart, hoursPerDay },
      onProgress,
    );
    const warnings = warningsOf(history, { mode, measured: metrics.n, unpredicted: [] });
    return { version: 1, rows: [], metrics, warnings };
  }
  const reach = mode === 'prequential' ? 'before' : 'all';
  const ranges = await predictRows(rows, { hoursPerDay, reach }, onProgress);
  const predicted = rows.flatMap((row, index) => {
    const range = ranges[index] ?? null;
    return range === null ? [] : [{ row, range }];
  });
  const measured = inFixedOrder(
    predicted.filter(({ row }) => row.checked).map(({ row, range }) => ({ ...row, range })),
  );
  const metrics = metricsOf(measured.map((row) => predictedOf(row, row.range)));
  const unpredicted = rows.filter((_, index) => (ranges[index] ?? null) === null);
  return {
    version: 1,
    rows: predicted.map(({ row, range }) => ({
      id: row.id,
      p10: range.p10,
      p50: range.p50,
      p90: range.p90,
      tailShare: Number(tailShare(range, Number(row.deliverable.actualDays)).toFixed(SHARE_DIGITS)),
    })),
    metrics,
    warnings: warningsOf(history, { mode, measured: metrics.n, unpredicted }),
  };
}

function predictedOf({ deliverable }: HistoryRow, { p10, p50, p90 }: EffortRange): Predicted {
  return { actual: Number(deliverable.actualDays), p10: Number(p10), p50: Number(p50), p90: Number(p90) };
}
