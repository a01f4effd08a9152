import { formatList } from '../../server/domain/format/list-format.js';
import { typeset } from '../../server/domain/format/typeset.js';
import type { Lang, Text } from '../../server/domain/text.js';
import { AUDIENCE_WORDS, CLASS_WORDS, TOPIC_WORDS } from '../../server/domain/words/finding-words.js';
import type { Rule } from '../../server/rules/rule.js';
import { PAGE_WORDS } from './page-words.js';
import { pageName } from './rule-page.js';

/** Name of the index in a language. */
export const indexName = (lang: Lang): string => (lang === 'fr' ? 'README.fr.md' : 'README.md');

const INTRODUCTION: Text = {
  fr: 'Un constat est une question avec sa preuve. Chaque règle répond « question posée », « rien », « non concerné », « incomplet » (avec ce qui manque) ou « non audité ». Un signal faible n’est jamais montré seul. Les seuils se règlent ; l’origine de chacun est dite.',
  en: 'A finding is a question with its proof. Each rule answers “asked”, “nothing”, “not concerned”, “incomplete” (with what is missing) or “not audited”. A weak signal is never shown alone. Thresholds can be set; the origin of each is told.',
};
const TITLE: Text = { fr: 'Les règles de Déclic', en: 'The rules of Déclic' };
const COUNT: Text = { fr: 'règles', en: 'rules' };

/** The list of all rules in one language, Markdown. */
export function ruleIndex(rules: readonly Rule[], lang: Lang): string {
  const word = (name: 'code' | 'rule' | 'class' | 'topic' | 'readBy'): string => PAGE_WORDS[name][lang];
  const row = (rule: Rule): string[] => [
    `[${rule.code}](${pageName(rule, lang)})`,
    typeset(rule.messages.title[lang], lang),
    CLASS_WORDS[rule.class][lang],
    typeset(TOPIC_WORDS[rule.topic][lang], lang),
    formatList(
      rule.audience.map((reader) => typeset(AUDIENCE_WORDS[reader][lang], lang)),
      lang,
    ),
  ];
  const header = [word('code'), word('rule'), word('class'), word('topic'), word('readBy')];
  const lines = [header, header.map(() => '---'), ...rules.map(row)].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  const other = lang === 'fr' ? 'en' : 'fr';
  return [
    `# ${TITLE[lang]}`,
    `_[${PAGE_WORDS.otherLanguage[lang]}](${indexName(other)}) · ${PAGE_WORDS.generated[lang]}_`,
    INTRODUCTION[lang],
    `${rules.length} ${COUNT[lang]}.`,
    lines.join('\n'),
    '',
  ].join('\n\n');
}
