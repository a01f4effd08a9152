import type { CivilDate } from '../domain/civil-date.js';
import type { Finding } from '../domain/finding.js';
import type { RevisionReason } from '../domain/revision-reason.js';

/** A revision as far as the reason for it can be told from what is kept. */
export interface KeptRevision {
  content: Finding;
  shown: boolean;
  /** Which content its rule gave, whatever the audit then made of it. */
  contentId: string;
  /** Null where nothing of what its rule was given is kept. */
  given: {
    asOf: CivilDate;
    /** Parameters, and what was set of them, as JSON. */
    parameters: string;
    /** Name of each fact and the piece that holds it. */
    facts: Readonly<Record<string, string>>;
  } | null;
}

/** What changed between two revisions of a finding, the former one being null for its first. Never empty. */
export function revisionReasons(before: KeptRevision | null, after: KeptRevision): RevisionReason[] {
  if (before === null) return ['first'];
  const reasons: RevisionReason[] = [];
  const sameContent = before.contentId === after.contentId;
  if (before.content.version !== after.content.version) reasons.push('rule');
  if (before.content.mayInterruptPayment !== after.content.mayInterruptPayment) reasons.push('interruption');
  const [was, is] = [before.given, after.given];
  if (!sameContent && was !== null && is !== null) {
    if (was.parameters !== is.parameters) reasons.push('parameters');
    if (haveChanged(was.facts, is.facts)) reasons.push('facts');
    if (reasons.length === 0 && was.asOf !== is.asOf) reasons.push('date');
  }
  if (before.shown !== after.shown || addressees(before) !== addressees(after) || sameContent)
    reasons.push('shown');
  return reasons.length === 0 ? ['unknown'] : reasons;
}

/** A fact of which only one of them knows is a matter of the rule's version. */
function haveChanged(was: Readonly<Record<string, string>>, is: Readonly<Record<string, string>>): boolean {
  return Object.entries(is).some(([name, piece]) => Object.hasOwn(was, name) && was[name] !== piece);
}

const addressees = ({ content }: KeptRevision): string => [...content.audience].sort().join(' ');
