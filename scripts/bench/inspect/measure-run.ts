import type { InspectRun } from './run-inspect.js';

/** What the machine may take. Seconds are of a folder of a thousand files. */
export const INSPECT_BARS = {
  secondsOfThousand: 180,
  xmlMilliseconds: 10,
  pdfMilliseconds: 100,
  childMegabytes: 512,
} as const;

/** Figures of one run. Times are inside the reading processes; the first file of each loads its reader and counts too. */
export interface InspectFigures {
  files: number;
  seconds: number;
  /** By format: how many, median and slowest in milliseconds; slowest median first. */
  formats: { format: string; count: number; median: number; slowest: number }[];
  xmlMedian: number;
  pdfMedian: number;
  childPeakMegabytes: number;
  parentPeakMegabytes: number;
  /** How many files came to each status. */
  statuses: [status: string, count: number][];
}

const XML: ReadonlySet<string> = new Set(['ubl-invoice', 'ubl-credit-note', 'cii', 'zugferd-1']);

export function figuresOf({ seconds, files, record }: InspectRun): InspectFigures {
  const cost = new Map(record.answers.map(({ file, cost: { milliseconds } }) => [file, milliseconds]));
  const times = (wanted: (file: InspectRun['files'][number]) => boolean): number[] =>
    files
      .filter(wanted)
      .flatMap(({ document: { file } }) => cost.get(file) ?? [])
      .sort((a, b) => a - b);
  const formats = [...new Set(files.map(({ document: { format } }) => format))].map((format) => {
    const own = times(({ document }) => document.format === format);
    return { format, count: own.length, median: medianOf(own), slowest: own.at(-1) ?? 0 };
  });
  return {
    files: files.length,
    seconds,
    formats: formats.sort((a, b) => b.median - a.median),
    xmlMedian: medianOf(times(({ document: { format, status } }) => XML.has(format) && status !== 'refused')),
    pdfMedian: medianOf(times(({ document: { file } }) => file.endsWith('.pdf'))),
    childPeakMegabytes: Math.max(0, ...record.answers.map((answer) => answer.cost.peakKilobytes)) / 1024,
    parentPeakMegabytes: record.peakKilobytes / 1024,
    statuses: countsOf(files.map(({ document: { status } }) => status)),
  };
}

/** The bars that a run is above, a sentence each. */
export function aboveBars(figures: InspectFigures): string[] {
  const { files, seconds, xmlMedian, pdfMedian, childPeakMegabytes } = figures;
  const bar = (files / 1000) * INSPECT_BARS.secondsOfThousand;
  return [
    ...(seconds > bar ? [`${seconds.toFixed(1)} s, above ${bar.toFixed(0)} s`] : []),
    ...above('XML, median', xmlMedian, INSPECT_BARS.xmlMilliseconds, 'ms'),
    ...above('PDF, median', pdfMedian, INSPECT_BARS.pdfMilliseconds, 'ms'),
    ...above('a reading process', childPeakMegabytes, INSPECT_BARS.childMegabytes, 'MB'),
  ];
}

const above = (what: string, value: number, bar: number, unit: string): string[] =>
  value > bar ? [`${what}: ${value.toFixed(1)} ${unit}, above ${bar} ${unit}`] : [];

const medianOf = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

function countsOf(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
