import type { Measured, NotMeasured } from './file-evidence.js';

/** A file of a deliverable, as far as its measure goes. */
export interface MeasuredFile {
  file: string;
  measured: Measured | null;
  notMeasured: NotMeasured | null;
}

/** Figures of one file that add up to those of several; a median or a share does not. */
const ADDED = [
  'words',
  'grossWords',
  'pages',
  'slides',
  'sheets',
  'formulas',
  'distinctFormulas',
  'codeLines',
  'commentLines',
  'functions',
  'sourceWords',
  'newWords',
  'images',
  'seconds',
] as const;

/**
 * What the files of one deliverable measure: the measure of the only one, or each of theirs with the sums of the figures that add up
 * (`unmeasured` counts the files that gave none, which the sums leave out). Null when none was measured; the reason of the first.
 */
export function measuredTogether(files: readonly MeasuredFile[]): {
  measured: Measured | null;
  notMeasured: NotMeasured | null;
} {
  const [first, ...others] = files;
  if (first === undefined) return { measured: null, notMeasured: null };
  if (others.length === 0) return { measured: first.measured, notMeasured: first.notMeasured };
  const measured = files.flatMap((one) => (one.measured === null ? [] : [one.measured]));
  if (measured.length === 0) return { measured: null, notMeasured: first.notMeasured };
  return {
    measured: {
      reader: 'several-files',
      versions: {},
      ...sumsOf(measured),
      unmeasured: files.length - measured.length,
      files: files.map((one) => ({
        file: one.file,
        ...(one.measured === null ? { notMeasured: one.notMeasured } : { measured: one.measured }),
      })),
    },
    notMeasured: null,
  };
}

function sumsOf(measured: readonly Measured[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const name of ADDED) {
    if (!measured.some((one) => typeof one[name] === 'number')) continue;
    // A file that tells no repetitions has none in its words.
    const values = measured.map((one) => one[name] ?? (name === 'grossWords' ? one.words : undefined));
    sums[name] = values.filter((value) => typeof value === 'number').reduce((sum, value) => sum + value, 0);
  }
  return sums;
}
