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

/** Heap of a child, for its resident memory: low enough for the collector to work before the watch has to kill. */
export const heapFor = (residentMegabytes: number): number => Math.floor(residentMegabytes * 0.75);
/** What a child may keep after a file, for its resident memory. */
export const restingFor = (residentMegabytes: number): number =>
  Math.min(200, Math.floor(residentMegabytes / 2));

const RESIDENT_MEGABYTES = 512;

/** The limits of every upload where the installation has changed nothing. */
export const DEFAULT_LIMITS: Readonly<SandboxLimits> = {
  residentMegabytes: RESIDENT_MEGABYTES,
  heapMegabytes: heapFor(RESIDENT_MEGABYTES),
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
  restingMegabytes: restingFor(RESIDENT_MEGABYTES),
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
