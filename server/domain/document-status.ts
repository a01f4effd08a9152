import type { ResultDocument } from './audit-result.js';
import type { Problem } from './problem.js';

/** How a document ended, as published; `duplicate` is decided by whoever compares hashes. */
export type DocumentStatus = 'read' | 'read-with-problems' | 'needs-answer' | 'refused' | 'duplicate';

/** How a document stands among those received since: `superseded` is a register of which nothing counts any more. */
export type DocumentStanding = DocumentStatus | 'superseded';

/** Refused beats a question to a person, which beats a plain problem. */
export function documentStatus(reading: { refused: boolean; problems: readonly Problem[] }): DocumentStatus {
  if (reading.refused) return 'refused';
  if (reading.problems.some((problem) => problem.asks === true)) return 'needs-answer';
  return reading.problems.length > 0 ? 'read-with-problems' : 'read';
}

/**
 * True for an invoice or timesheet document of which errors left nothing: it is refused, so that it never passes for one
 * that holds nothing. `kept` counts its invoices or its entries. A question keeps it open.
 */
export function gaveNothing(reading: {
  kind: ResultDocument['kind'];
  kept: number;
  problems: readonly Problem[];
}): boolean {
  const { kind, kept, problems } = reading;
  if (kept > 0 || (kind !== 'invoice' && kind !== 'timesheet')) return false;
  return problems.some(({ severity }) => severity === 'error') && !problems.some(({ asks }) => asks === true);
}
