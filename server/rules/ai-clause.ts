import type { CivilDate } from '../domain/civil-date.js';
import { formatDate } from '../domain/format/date-format.js';
import type { Lang } from '../domain/text.js';
import type { WorkTime } from './declaration-scope.js';
import type { ContractFact } from './facts/contract.js';

/** The work against the day from which the policy binds: `after` it, `before` it, `across` it, or not known. */
export function workAgainst(
  work: WorkTime,
  { aiPolicyNotifiedOn }: Pick<ContractFact, 'aiPolicyNotifiedOn'>,
): 'after' | 'before' | 'across' | null {
  if (aiPolicyNotifiedOn === null || work.from >= aiPolicyNotifiedOn) return 'after';
  if (work.to < aiPolicyNotifiedOn) return 'before';
  return work.isStated ? 'across' : null;
}

/** Where a clause stands and since when: ` (CCAP art. 12, règle notifiée le 24 août 2026)`; empty where neither is known. */
export function clauseInWords(
  { bindingRef, notifiedOn }: { bindingRef: string | null; notifiedOn: CivilDate | null },
  lang: Lang,
): string {
  const notified = notifiedOn === null ? [] : [formatDate(notifiedOn, lang)];
  const since = notified.map((date) =>
    lang === 'fr' ? `règle notifiée le ${date}` : `rule notified on ${date}`,
  );
  const parts = [...(bindingRef === null ? [] : [bindingRef]), ...since];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** What keeps the case open: no clause that the register quotes, a rule notified while the work was under way. */
export function openClause(
  { isUnquoted, across }: { isUnquoted: boolean; across: boolean },
  lang: Lang,
): string[] {
  const unquoted = {
    fr: "aucune clause n'est citée au registre",
    en: 'the register quotes no clause',
  };
  const during = {
    fr: 'la règle a été notifiée en cours de travail',
    en: 'the rule was notified while the work was under way',
  };
  return [...(isUnquoted ? [unquoted[lang]] : []), ...(across ? [during[lang]] : [])];
}

/** What is asked of a use that a clause does not admit: of the contractor, or, where no clause binds, of the buyer. */
export function askedOfUse({ note }: { note: boolean }, lang: Lang): string {
  const unwritten = {
    fr: 'Faut-il préciser par écrit la règle de ce marché ?',
    en: 'Should the rule of this contract be put in writing?',
  };
  const approved = {
    fr: 'Un accord écrit couvre-t-il cet usage, et pour quelle partie du travail ?',
    en: 'Does a written approval cover this use, and for what part of the work?',
  };
  return (note ? unwritten : approved)[lang];
}
