import type { Comparison } from './check-answers.js';
import { ratioOf, type Measured } from './bars.js';
import type { AuditRun } from './run-audit.js';

const number = new Intl.NumberFormat('en');
const megabytes = (bytes: number): string => `${number.format(Math.round(bytes / 1e6))} MB`;

/** Answers of the audit beside those of plain SQL, as `count / sum`. */
export function printComparisons(comparisons: readonly Comparison[]): string {
  return comparisons
    .map(({ codes, question, found, expected, equal }) =>
      `  ${codes.padEnd(6)} ${found.padEnd(20)} ${equal ? '=' : `differs from ${expected}`}  ${question}`.trimEnd(),
    )
    .join('\n');
}

/** The measures, a line each: product, reference, ratio, bar. */
export function printMeasures(measures: readonly Measured[], unit: string): string {
  return measures
    .map((measured) => {
      const { name, product, reference, bar } = measured;
      const ratio = `${ratioOf(measured).toFixed(2)} times`;
      return `  ${name.padEnd(36)} ${inUnit(product, unit)} beside ${inUnit(reference, unit)}   ${ratio.padStart(11)}   ${bar === null ? 'no bar' : `bar ${bar}`}`;
    })
    .join('\n');
}

const inUnit = (value: number, unit: string): string => `${value.toFixed(2)} ${unit}`.padStart(10);

/** Values of all runs in their order, so that one that was disturbed is seen. */
export const printRuns = (name: string, values: readonly number[]): string =>
  `    ${name}: ${values.map((value) => value.toFixed(2)).join(', ')} s`;

/** The most memory that the whole command and its server took. */
export function printMemory({ memory }: AuditRun): string {
  if (memory === null) return '  memory is not measured on this system';
  const { node, postgres, together } = memory;
  return `  peak memory of the whole command: ${megabytes(together)} (Node and its children ${megabytes(node)}, PostgreSQL ${megabytes(postgres)})`;
}
