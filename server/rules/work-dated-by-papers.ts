import type { DeclarationSubject, PolicyRow } from './facts/declaration.js';
import { fold } from '../domain/names.js';
import type { Before } from './earlier-version.js';

/** Work without a stated day was dated by its delivery, else by its invoice; one stated end stood for both. */
export const datedByPapers: Before = (facts) => {
  const subject = facts.declarationSubject as DeclarationSubject | undefined;
  if (subject === undefined) return facts;
  const { workStart, workEnd, finishedBy = null, contract } = subject;
  const isUndated = workStart === null && workEnd === null && finishedBy === null;
  const seen: DeclarationSubject = {
    ...subject,
    // The start of its contract said nothing of work that no paper dates.
    contract: contract === null || !isUndated ? contract : { ...contract, unreadLimits: ['start_date'] },
    workStart: workStart ?? workEnd ?? finishedBy,
    workEnd: workEnd ?? workStart ?? finishedBy,
  };
  return { ...facts, declarationSubject: seen };
};

/** Of two rows on one tool that began on one day, the first of its file counted. */
export const firstOfEqualRows: Before = (facts) => {
  const rows = facts.policyRows as readonly PolicyRow[] | undefined;
  if (rows === undefined) return facts;
  const keyOf = ({ contractRef, tool, validFrom }: PolicyRow): string =>
    [contractRef ?? '', fold(tool), validFrom].join('|');
  const kept = new Map([...rows].reverse().map((row) => [keyOf(row), row]));
  return { ...facts, policyRows: rows.filter((row) => kept.get(keyOf(row)) === row) };
};
