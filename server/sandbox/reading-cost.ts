import { channel } from 'node:diagnostics_channel';

/** What one answer cost the process that gave it, as that process measured it. */
export interface ReadingCost {
  /** From the request to the end of the answer, without the time that it waited for the receiver. */
  milliseconds: number;
  /** Most resident memory of the process since it started, in units of 1,024 bytes. */
  peakKilobytes: number;
}

/** What the channel below carries. */
export interface AnsweredRequest {
  ask: 'read' | 'measure' | 'peek' | 'annotate' | 'unpack';
  /** Name of the file, or of the archive. */
  file: string;
  cost: ReadingCost;
}

/**
 * A diagnostics channel on which the receiver of every answer tells its cost, for measurements from outside
 * (`node --import`). Without a subscriber nothing is made.
 */
export const ANSWERED = channel('declic.sandbox.answered');
