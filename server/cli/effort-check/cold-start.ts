import type { Decimal } from '../../domain/decimal.js';
import { FromFew } from '../../effort/from-few.js';
import { TABLES_IN_FORCE } from '../../effort/tables-in-force.js';
import { COLD_DRAWS, coldDraws } from './draws.js';
import { inFixedOrder } from './fixed-order.js';
import type { HistoryRow } from './history-row.js';
import { meanMetrics, metricsOf, type Metrics, type Predicted } from './metrics.js';
import { latestDay, questionOf, type OnProgress } from './predict-rows.js';

/**
 * How an organisation that starts with `known` checked deliverables would fare: so many rows are drawn, the others are
 * predicted from them alone, 300 times; the mean of each measure. A draw has no order in time: every row is asked for
 * on the latest day of the file.
 */
export async function coldStart(
  given: readonly HistoryRow[],
  { known, hoursPerDay }: { known: number; hoursPerDay: Decimal },
  onProgress: OnProgress,
): Promise<Metrics> {
  const rows = inFixedOrder(given);
  const asOf = latestDay(rows);
  const fromFew = new FromFew(
    rows.map((row) => ({
      input: { ...questionOf(row, hoursPerDay, asOf).input, asOf },
      past: row.deliverable,
    })),
    TABLES_IN_FORCE,
  );
  const actual = rows.map(({ deliverable }) => Number(deliverable.actualDays));
  const draws: Metrics[] = [];
  for (const drawn of coldDraws(rows.length, known)) {
    const predicted = fromFew.quantiles(drawn).flatMap((ln, index): Predicted[] => {
      if (ln === null) return [];
      const [p10, p50, p90] = ln;
      return [{ actual: actual[index] ?? 0, p10: Math.exp(p10), p50: Math.exp(p50), p90: Math.exp(p90) }];
    });
    draws.push(metricsOf(predicted));
    await onProgress(draws.length, COLD_DRAWS);
  }
  return meanMetrics(draws);
}
