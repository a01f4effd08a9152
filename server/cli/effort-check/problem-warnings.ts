import { formatQuoted } from '../../domain/format/list-format.js';
import { typeset } from '../../domain/format/typeset.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Problem } from '../../domain/problem.js';
import type { Lang } from '../../domain/text.js';
import { sentenceAtPlace } from '../../exports/problem-place.js';
import type { CheckWarning } from './check-warnings.js';

/** A problem as it is told: at its line, with what stands there. One name outside a list is told once for all its rows. */
export function problemWarnings(problems: readonly Problem[]): CheckWarning[] {
  const told = new Map<string, { first: Problem; others: number }>();
  problems.forEach((problem, index) => {
    const once = problem.severity === 'warning';
    const key = once ? JSON.stringify([problem.code, problem.message.en, problem.seen]) : String(index);
    const known = told.get(key);
    told.set(key, { first: known?.first ?? problem, others: known === undefined ? 0 : known.others + 1 });
  });
  return [...told.values()].map(({ first, others }) => ({
    code: first.code,
    message: { fr: sentence(first, others, 'fr'), en: sentence(first, others, 'en') },
  }));
}

function sentence(problem: Problem, others: number, lang: Lang): string {
  const { seen } = problem;
  const label = lang === 'fr' ? 'Lu :' : 'Read:';
  const quoted = seen === undefined ? '' : ` ${label} ${formatQuoted(seen, lang)}.`;
  const more =
    others === 0
      ? ''
      : lang === 'fr'
        ? ` De même sur ${formatCount(others, 'autre ligne', 'autres lignes', lang)}.`
        : ` Likewise in ${formatCount(others, 'other row', 'other rows', lang)}.`;
  return typeset(`${sentenceAtPlace(problem, lang)}${quoted}${more}`, lang);
}
