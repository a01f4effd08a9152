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
