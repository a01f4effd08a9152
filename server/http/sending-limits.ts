import type { OperationId } from './access-policy.js';

/** What one sending of files may be, and how often one account may ask for what costs the server most. */
export interface SendingLimits {
  /** Files of one sending. A folder of more is sent in several. */
  files: number;
  fileMegabytes: number;
  /** All files of one sending together. */
  totalMegabytes: number;
  /** Sendings that one account may have under way at once, and all accounts together, in one process. */
  atOncePerAccount: number;
  atOnce: number;
  /** Until the headers of a request are there. */
  headerSeconds: number;
  /** A whole request, from its first byte to its last. */
  requestSeconds: number;
  /** Every so many seconds, files on their way must have come at `floorKilobytes` a second on average. */
  paceSeconds: number;
  floorKilobytes: number;
  /** Requests of one account in a minute, whatever its role, by operation. */
  placesAMinute: number;
  downloadsAMinute: number;
  resultsAMinute: number;
}

export const DEFAULT_SENDING_LIMITS: Readonly<SendingLimits> = {
  files: 1000,
  fileMegabytes: 512,
  totalMegabytes: 1024,
  atOncePerAccount: 10,
  atOnce: 50,
  headerSeconds: 10,
  requestSeconds: 3600,
  paceSeconds: 60,
  floorKilobytes: 1,
  placesAMinute: 120,
  downloadsAMinute: 120,
  resultsAMinute: 10,
};

/**
 * The operations that are counted: each place is read, and each copy annotated, in a limited process; each original and
 * result is written to a file of its own.
 */
export const COUNTED: Readonly<
  Partial<Record<OperationId, 'placesAMinute' | 'downloadsAMinute' | 'resultsAMinute'>>
> = {
  showPlace: 'placesAMinute',
  annotateDocument: 'placesAMinute',
  downloadDocument: 'downloadsAMinute',
  readAuditResult: 'resultsAMinute',
};
