import { LIMITS } from '../importers/limits.js';

/**
 * The table of limits of the processes that read untrusted files; those of each format stand in
 * `importers/limits.ts`. Every guard reads them from there. Megabytes are 1,048,576 bytes.
 */
export interface SandboxLimits {
  /** Resident memory of a child, watched from outside: the engine's own limit does not count buffers. */
  residentMegabytes: number;
  /** Heap of a child. Below the resident limit, so that the collector works before the watch has to kill. */
  heapMegabytes: number;
  /** Time to read one file. Time during which the receiver makes the child wait is not counted. */
  wallSeconds: number;
  /** Time for a table larger than `largeFileMegabytes` (a workbook once inflated), and to unpack a zipped dossier. */
  largeFileSeconds: number;
  largeFileMegabytes: number;
  /** Largest file that is opened at all. */
  fileMegabytes: number;
  zipEntries: number;
  zipInflatedMegabytes: number;
  zipRatio: number;
  zipRatioFromMegabytes: number;
  /** One message from a child: an invoice, a batch of entries or of rows. */
  messageMegabytes: number;
  /** Problems told per file, the last one being the number of those left out. */
  problemsPerFile: number;
  /** A child is replaced after so many files, whatever happens. */
  filesPerChild: number;
  /** A child that keeps more than this after a file is replaced, so that one file never weighs on the next. */
  restingMegabytes: number;
}

/** The limits of every upload. */
export const DEFAULT_LIMITS: Readonly<SandboxLimits> = {
  residentMegabytes: 512,
  heapMegabytes: 384,
  wallSeconds: 20,
  largeFileSeconds: 60,
  largeFileMegabytes: 20,
  fileMegabytes: 512,
  zipEntries: LIMITS.archive.entries,
  zipInflatedMegabytes: LIMITS.archive.inflatedMegabytes,
  zipRatio: LIMITS.archive.ratio,
  zipRatioFromMegabytes: LIMITS.archive.ratioFromMegabytes,
  messageMegabytes: 64,
  problemsPerFile: 1000,
  filesPerChild: 50,
  restingMegabytes: 200,
};

/** The table with some figures replaced. Throws a RangeError on a figure that is not a positive number. */
export function withLimits(overrides: Partial<SandboxLimits> = {}): SandboxLimits {
  const limits = { ...DEFAULT_LIMITS, ...overrides };
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isFinite(value) || value <= 0)
      throw new RangeError(`limit ${name}: ${value} is not a positive number`);
  }
  return limits;
}
