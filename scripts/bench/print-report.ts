import type { AuditRun } from './run-audit.js';
import type { Comparison } from './check-answers.js';
import type { ReferenceRun } from './run-reference.js';
import type { MemoryPeak } from './watch-memory.js';

/** Everything one benchmark measured. */
interface Measures {
  entries: number;
  lines: number;
  audits: readonly AuditRun[];
  references: readonly ReferenceRun[];
  /** One more audit, which writes the workbook too. */
  withWorkbook: AuditRun;
}

const number = new Intl.NumberFormat('en');
const seconds = (value: number): string => `${value.toFixed(2)} s`;
const megabytes = (bytes: number): string => `${number.format(Math.round(bytes / 1e6))} MB`;

/** Middle of an odd number of values, mean of the two middle ones of an even number. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return ((sorted[middle] ?? NaN) + (sorted[sorted.length % 2 === 1 ? middle : middle - 1] ?? NaN)) / 2;
}

/** Answers of the audit beside those of plain SQL, as `count / sum`. */
export function printComparisons(comparisons: readonly Comparison[]): string {
  return comparisons
    .map(({ codes, question, found, expected, equal }) =>
      `  ${codes.padEnd(6)} ${found.padEnd(18)} ${equal ? '=' : `differs from ${expected}`}  ${question}`.trimEnd(),
    )
    .join('\n');
}

/** The table of times and memory. */
export function printMeasures(measures: Measures): string {
  const rows = measures.entries + measures.lines;
  const audit = median(measures.audits.map((run) => run.seconds));
  const reference = median(measures.references.map((run) => run.seconds));
  const load = median(measures.references.map((run) => run.loadSeconds));
  const questions = median(measures.references.map((run) => run.questionSeconds));
  return [
    `  audit DOSSIER --json FILE       ${timesOf(measures.audits)}, ${number.format(Math.round(rows / audit))} rows/s, ${memoryOf(measures.audits)}`,
    `  the same with --xlsx FILE       ${seconds(measures.withWorkbook.seconds)} (one run), ${memoryOf([measures.withWorkbook])}`,
    `  COPY, indexes, six questions    ${timesOf(measures.references)}, ${number.format(Math.round(rows / reference))} rows/s, ${memoryOf(measures.references)}`,
    `    of which load ${seconds(load)}, questions ${seconds(questions)}`,
    `  ratio of the medians            ${(audit / reference).toFixed(1)}`,
  ].join('\n');
}

function timesOf(runs: readonly { seconds: number }[]): string {
  const all = runs.map((run) => run.seconds);
  return `${seconds(median(all))} (${seconds(Math.min(...all))} to ${seconds(Math.max(...all))})`;
}

function memoryOf(runs: readonly { memory: MemoryPeak | null }[]): string {
  const peaks = runs.flatMap(({ memory }) => memory ?? []);
  if (peaks.length === 0) return 'memory not measured on this system';
  const highest = (part: keyof MemoryPeak): number => Math.max(...peaks.map((peak) => peak[part]));
  const parts =
    highest('node') === 0
      ? 'PostgreSQL'
      : `Node and its children ${megabytes(highest('node'))}, PostgreSQL ${megabytes(highest('postgres'))}`;
  return `peak memory ${megabytes(highest('together'))} (${parts})`;
}
