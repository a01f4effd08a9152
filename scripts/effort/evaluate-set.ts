import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkHistory } from '../../server/cli/effort-check/check-history.js';
import { coldDraws } from '../../server/cli/effort-check/draws.js';
import { inFixedOrder } from '../../server/cli/effort-check/fixed-order.js';
import {
  meanMetrics,
  metricsOf,
  type Metrics,
  type Predicted,
} from '../../server/cli/effort-check/metrics.js';
import { readHistory } from '../../server/cli/effort-check/read-history.js';
import { ordinaryRegression, type Point } from './ordinary-regression.js';
import { historyText, readProjects, type PublicSet } from './public-sets.js';

/** Deliverables of one's own at the start; the bars are about the fewest. */
export const COLD_STARTS = [5, 10, 20] as const;

/** What so many rows of one's own predict of the others. */
export interface ColdFigures {
  rows: number;
  estimator: Metrics;
  regression: Metrics;
}

/** One set: the estimator, and regression beside it. */
export interface SetFigures {
  set: PublicSet;
  estimator: Metrics;
  regression: Metrics;
  /** Fewest first; without those that the set has too few rows for. */
  cold: ColdFigures[];
  /** Of each row from the others, by the estimator. */
  predicted: Predicted[];
}

const silent = (): Promise<void> => Promise.resolve();

/** Runs `effort:check` on a public set, and ordinary regression on the same rows and the same draws. */
export async function evaluateSet(folder: string, set: PublicSet): Promise<SetFigures> {
  const projects = await readProjects(folder, set);
  const place = await mkdtemp(join(tmpdir(), 'effort-table-'));
  try {
    const file = join(place, `${set.name}.csv`);
    await writeFile(file, historyText(projects, set));
    const history = await readHistory(file);
    const check = await checkHistory(history, { mode: 'leave-one-out', hoursPerDay: '7' }, silent);
    const points = projects.map(({ size, days }) => ({ size: Number(size), days: Number(days) }));
    const drawnFrom = inFixedOrder(history.rows).map(({ deliverable: { size, actualDays } }) => ({
      size: Number(size),
      days: Number(actualDays),
    }));
    const cold: ColdFigures[] = [];
    for (const rows of COLD_STARTS.filter((count) => count < points.length)) {
      const drawn = await checkHistory(history, { mode: { coldStart: rows }, hoursPerDay: '7' }, silent);
      cold.push({ rows, estimator: drawn.metrics, regression: coldRegression(drawnFrom, rows) });
    }
    return {
      set,
      estimator: check.metrics,
      regression: metricsOf(
        points.map((point) =>
          regressed(
            point,
            points.filter((other) => other !== point),
          ),
        ),
      ),
      cold,
      predicted: check.rows.map(({ p10, p50, p90 }, index) => ({
        actual: points[index]?.days ?? NaN,
        p10: Number(p10),
        p50: Number(p50),
        p90: Number(p90),
      })),
    };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

const regressed = ({ size, days }: Point, others: readonly Point[]): Predicted => ({
  actual: days,
  ...ordinaryRegression(others)(size),
});

function coldRegression(points: readonly Point[], rows: number): Metrics {
  return meanMetrics(
    [...coldDraws(points.length, rows)].map((drawn) => {
      const range = ordinaryRegression(points.filter((_, index) => drawn.has(index)));
      const others = points.filter((_, index) => !drawn.has(index));
      return metricsOf(others.map(({ size, days }) => ({ actual: days, ...range(size) })));
    }),
  );
}
