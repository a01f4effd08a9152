import type { ProblemSeverity } from './problem.js';
import type { SourceRef } from './source-ref.js';
import type { Text } from './text.js';

/** A problem as the sender of a table reads it in an annotated copy. */
export interface TableProblem {
  severity: ProblemSeverity;
  at: SourceRef;
  /** The raw text found there, shortened. */
  seen: string | null;
  message: Text;
  asks: boolean;
}

/** What became of an annotated copy: written, or why there is none. */
export type AnnotationOutcome = { kind: 'annotated' } | { kind: 'none'; reason: Text };
