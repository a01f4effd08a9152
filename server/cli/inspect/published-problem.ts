import type { ResultDocument } from '../../domain/audit-result.js';
import type { Problem } from '../../domain/problem.js';

/** A problem as results show it: `asks` is ours, and shows in the status of the document. */
export function published({
  code,
  severity,
  at,
  seen,
  message,
}: Problem): ResultDocument['problems'][number] {
  return { code, severity, at, ...(seen === undefined ? {} : { seen }), message };
}
