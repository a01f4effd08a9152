import type { SourceRef } from '../../../domain/source-ref.js';

/** One segment of a translation file. */
export interface Segment {
  source: string;
  /** '' when there is none. */
  target: string;
  /** Taken over from a translation that resembles it, or marked as to be looked at again. */
  isFuzzy: boolean;
  at: SourceRef;
}
