import { COLD_DRAWS } from '../../server/cli/effort-check/draws.js';
import { coldRatio, pinballRatio, type Bar } from './bars.js';
import { COLD_STARTS, type SetFigures } from './evaluate-set.js';

const three = (value: number | null): string => (value === null ? 'unknown' : value.toFixed(3));

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The figures in Markdown: each row from the others, a cold start, and the bars. */
export function printTable(sets: readonly SetFigures[], bars: readonly Bar[]): string {
  const others = table(
    [
      'set',
      'rows',
      'accuracy',
      'of regression',
      'pinball',
      'of regression',
      'ratio',
      'P10 to P90',
      'above P90',
      'ln width',
      'of regression',
    ],
    sets.map((figures) => {
      const { set, estimator, regression } = figures;
      return [
        set.name,
        String(estimator.n),
        three(estimator.sa),
        three(regression.sa),
        three(estimator.pinball),
        three(regression.pinball),
        three(pinballRatio(figures)),
        three(estimator.coverage80),
        three(estimator.aboveP90),
        three(estimator.lnWidth),
        three(regression.lnWidth),
      ];
    }),
  );
  const cold = table(
    ['set', 'rows drawn', 'pinball', 'of regression', 'ratio', 'P10 to P90', 'of regression'],
    sets.flatMap(({ set, cold: starts }) =>
      starts.map((start) => {
        const { rows, estimator, regression } = start;
        return [
          set.name,
          String(rows),
          three(estimator.pinball),
          three(regression.pinball),
          three(coldRatio(start)),
          three(estimator.coverage80),
          three(regression.coverage80),
        ];
      }),
    ),
  );
  const verdicts = bars.map(({ says, holds }) => `- ${holds ? 'holds' : '**does not hold**'}: ${says}`);
  return [
    `Each row from the others, by size alone:\n\n${others}`,
    `From a few rows drawn by chance, mean of ${COLD_DRAWS} draws; the bars are about ${COLD_STARTS[0]}:\n\n${cold}`,
    `${verdicts.join('\n')}\n`,
  ].join('\n\n');
}
