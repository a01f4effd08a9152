import { DEFAULT_SENDING_LIMITS, type SendingLimits } from './http/sending-limits.js';
import { DEFAULT_LIMITS, type SandboxLimits } from './sandbox/limits.js';

/** Every limit that an installation may change. */
export interface Limits {
  /** Of the processes that read untrusted files. */
  reading: SandboxLimits;
  /** Of requests to the service. */
  sending: SendingLimits;
}

/** A variable that changes one limit, or the same limit on both sides; a whole number within its range. */
export interface LimitVariable {
  variable: string;
  reading?: keyof SandboxLimits;
  sending?: keyof SendingLimits;
  min: number;
  max: number;
}

/**
 * The variables, in the order of the guide. Ranges keep a typing error from turning a guard off: a process needs some
 * memory to start, and a time of hours is no guard.
 */
export const LIMIT_VARIABLES: readonly LimitVariable[] = [
  { variable: 'DECLIC_LIMIT_FILE_MB', reading: 'fileMegabytes', sending: 'fileMegabytes', min: 1, max: 2000 },
  { variable: 'DECLIC_LIMIT_SECONDS', reading: 'wallSeconds', min: 1, max: 600 },
  { variable: 'DECLIC_LIMIT_LARGE_FILE_MB', reading: 'largeFileMegabytes', min: 1, max: 512 },
  { variable: 'DECLIC_LIMIT_LARGE_FILE_SECONDS', reading: 'largeFileSeconds', min: 1, max: 3600 },
  { variable: 'DECLIC_LIMIT_MEMORY_MB', reading: 'residentMegabytes', min: 256, max: 8192 },
  { variable: 'DECLIC_LIMIT_ITEM_MB', reading: 'messageMegabytes', min: 1, max: 256 },
  { variable: 'DECLIC_LIMIT_ZIP_ENTRIES', reading: 'zipEntries', min: 10, max: 60_000 },
  { variable: 'DECLIC_LIMIT_ZIP_MB', reading: 'zipInflatedMegabytes', min: 1, max: 8192 },
  { variable: 'DECLIC_LIMIT_ZIP_RATIO', reading: 'zipRatio', min: 10, max: 1032 },
  { variable: 'DECLIC_LIMIT_ZIP_RATIO_FROM_MB', reading: 'zipRatioFromMegabytes', min: 1, max: 512 },
  { variable: 'DECLIC_LIMIT_PROBLEMS', reading: 'problemsPerFile', min: 20, max: 10_000 },
  { variable: 'DECLIC_LIMIT_FILES_PER_PROCESS', reading: 'filesPerChild', min: 1, max: 1000 },
  { variable: 'DECLIC_LIMIT_SENT_FILES', sending: 'files', min: 1, max: 10_000 },
  { variable: 'DECLIC_LIMIT_SENT_MB', sending: 'totalMegabytes', min: 1, max: 16_384 },
  { variable: 'DECLIC_LIMIT_SENDINGS_PER_ACCOUNT', sending: 'atOncePerAccount', min: 1, max: 1000 },
  { variable: 'DECLIC_LIMIT_SENDINGS', sending: 'atOnce', min: 1, max: 1000 },
  { variable: 'DECLIC_LIMIT_HEADER_SECONDS', sending: 'headerSeconds', min: 1, max: 60 },
  { variable: 'DECLIC_LIMIT_REQUEST_SECONDS', sending: 'requestSeconds', min: 60, max: 86_400 },
  { variable: 'DECLIC_LIMIT_PACE_SECONDS', sending: 'paceSeconds', min: 1, max: 600 },
  { variable: 'DECLIC_LIMIT_FLOOR_KB', sending: 'floorKilobytes', min: 1, max: 1024 },
  { variable: 'DECLIC_LIMIT_PLACES_A_MINUTE', sending: 'placesAMinute', min: 1, max: 10_000 },
  { variable: 'DECLIC_LIMIT_DOWNLOADS_A_MINUTE', sending: 'downloadsAMinute', min: 1, max: 10_000 },
  { variable: 'DECLIC_LIMIT_RESULTS_A_MINUTE', sending: 'resultsAMinute', min: 1, max: 10_000 },
];

/** The limits where nothing was configured. */
export const defaultLimits = (): Limits => ({
  reading: { ...DEFAULT_LIMITS },
  sending: { ...DEFAULT_SENDING_LIMITS },
});

/** The default of a variable. */
export function defaultOf({ reading, sending }: LimitVariable): number {
  if (reading !== undefined) return DEFAULT_LIMITS[reading];
  if (sending !== undefined) return DEFAULT_SENDING_LIMITS[sending];
  throw new RangeError('a variable changes a limit');
}
