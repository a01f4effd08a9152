import type { Problem } from './problem.js';

/** How a document ended, as published; `duplicate` is decided by whoever compares hashes. */
export type DocumentStatus = 'read' | 'read-with-problems' | 'needs-answer' | 'refused' | 'duplicate';

/** Refused beats a question to a person, which beats a plain problem. */
export function documentStatus(reading: { refused: boolean; problems: readonly Problem[] }): DocumentStatus {
  if (reading.refused) return 'refused';
  if (reading.problems.some((problem) => problem.asks === true)) return 'needs-answer';
  return reading.problems.length > 0 ? 'read-with-problems' : 'read';
}
