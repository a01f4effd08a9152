import type { Finding, FindingClass } from '../../domain/finding.js';
import type { Lang } from '../../domain/text.js';
import { ruleOf } from '../../rules/catalogue.js';

/** What the catalogue says of a rule in one language. A rule that this version no longer has keeps its own name only. */
interface RuleWords {
  title: string;
  class: FindingClass | null;
  why: string | null;
  /** The usual innocent explanations. */
  explanations: readonly string[];
}

/** What the catalogue of this version says of the rule of a finding. */
export function ruleWords({ code, rule }: Pick<Finding, 'code' | 'rule'>, lang: Lang): RuleWords {
  const known = ruleOf(code);
  if (known === undefined) return { title: rule, class: null, why: null, explanations: [] };
  const { title, why, innocent } = known.messages;
  return {
    title: title[lang],
    class: known.class,
    why: why[lang],
    explanations: innocent.map((explanation) => explanation[lang]),
  };
}

/** Title of the rule of a finding. */
export const findingTitle = (finding: Pick<Finding, 'code' | 'rule'>, lang: Lang): string =>
  ruleWords(finding, lang).title;
