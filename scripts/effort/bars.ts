import { metricsOf } from '../../server/cli/effort-check/metrics.js';
import type { ColdFigures, SetFigures } from './evaluate-set.js';

/** A bar and whether it holds. */
export interface Bar {
  says: string;
  holds: boolean;
}

const known = (value: number | null): number => value ?? NaN;

/** Cold start: pinball of the estimator over that of regression. */
export const coldRatio = ({ estimator, regression }: ColdFigures): number =>
  known(estimator.pinball) / known(regression.pinball);

/** Pinball of the estimator over that of regression, each row from the others. */
export const pinballRatio = ({ estimator, regression }: SetFigures): number =>
  known(estimator.pinball) / known(regression.pinball);

/** The bars that the estimator is held to, set by set, pooled, and from a cold start. */
export function barsOf(sets: readonly SetFigures[]): Bar[] {
  const pooled = metricsOf(sets.flatMap(({ predicted }) => predicted));
  const coverage = known(pooled.coverage80);
  const above = known(pooled.aboveP90);
  const cold = sets.map((figures) => (figures.cold[0] ? coldRatio(figures.cold[0]) : NaN));
  return [
    ...sets.map((figures): Bar => {
      const accuracy = known(figures.estimator.sa) - known(figures.regression.sa);
      const ratio = pinballRatio(figures);
      return {
        says: `${figures.set.name}: accuracy ${accuracy.toFixed(3)} from that of regression (at least −0.010), pinball ${ratio.toFixed(3)} times (at most 1.020)`,
        holds: accuracy >= -0.01 && ratio <= 1.02,
      };
    }),
    {
      says: `All rows: ${percent(coverage)} from P10 to P90 (74 to 90)`,
      holds: coverage >= 0.74 && coverage <= 0.9,
    },
    { says: `All rows: ${percent(above)} above P90 (3 to 13)`, holds: above >= 0.03 && above <= 0.13 },
    {
      says: `Cold start: pinball at most 0.90 times on ${cold.filter((ratio) => ratio <= 0.9).length} of ${sets.length} sets (at least 3)`,
      holds: cold.filter((ratio) => ratio <= 0.9).length >= 3,
    },
    {
      says: `Cold start: pinball at most ${Math.max(...cold).toFixed(3)} times (at most 1)`,
      holds: cold.every((ratio) => ratio <= 1),
    },
  ];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
