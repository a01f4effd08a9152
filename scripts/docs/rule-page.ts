import type { Finding } from '../../server/domain/finding.js';
import { formatList } from '../../server/domain/format/list-format.js';
import { formatMoney } from '../../server/domain/format/money-format.js';
import { formatParameter } from '../../server/domain/format/parameter-format.js';
import { formatDays } from '../../server/domain/format/quantity-format.js';
import { typeset } from '../../server/domain/format/typeset.js';
import type { SourceRef } from '../../server/domain/source-ref.js';
import type { Lang, Text } from '../../server/domain/text.js';
import { factWords } from '../../server/domain/words/fact-words.js';
import { AUDIENCE_WORDS, CLASS_WORDS, TOPIC_WORDS } from '../../server/domain/words/finding-words.js';
import { completeFinding } from '../../server/rules/complete-finding.js';
import { CASE_AS_OF, type Rule, type RuleCase } from '../../server/rules/rule.js';
import { defaultParams } from '../../server/rules/ready-rules.js';
import { CLASS_MEANS, GRAIN_WORDS, PAGE_WORDS } from './page-words.js';

type Word = keyof typeof PAGE_WORDS;

/** `A1-line-total-differs.md`, and `.fr.md`. */
export function pageName({ code, id }: Rule, lang: Lang): string {
  return `${code}-${id}${lang === 'fr' ? '.fr' : ''}.md`;
}

/** The page of one rule in one language, Markdown. Everything on it is the rule's own: sentences, thresholds, cases. */
export function rulePage(rule: Rule, cases: readonly RuleCase[], lang: Lang): string {
  const say = (text: Text): string => typeset(text[lang], lang);
  const word = (name: Word): string => PAGE_WORDS[name][lang];
  const example = workedExample(rule, cases);
  const { messages } = rule;
  const other = lang === 'fr' ? 'en' : 'fr';
  return [
    `# ${rule.code} · ${say(messages.title)}`,
    `_[${word('allRules')}](README${lang === 'fr' ? '.fr' : ''}.md) · [${word('otherLanguage')}](${pageName(rule, other)}) · ${word('generated')}_`,
    section(word('finding'), identity(rule, lang), CLASS_MEANS[rule.class][lang]),
    section(word('method'), `> ${say(messages.method)}`),
    section(word('example'), ...exampleOf(example, lang)),
    section(word('why'), say(messages.why)),
    section(word('innocent'), bullets(messages.innocent.map(say))),
    section(word('params'), parameters(rule, lang)),
    section(word('exclusions'), exclusions(cases, lang)),
    section(word('incomplete'), word('incompleteMeans'), incomplete(cases, lang)),
    section(word('sources'), sources(rule, example.finding, lang)),
    '',
  ].join('\n\n');
}

const section = (title: string, ...parts: readonly string[]): string =>
  [`## ${title}`, ...parts.filter((part) => part !== '')].join('\n\n');
const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const cell = (text: string): string => text.replaceAll('|', '\\|');

function table(rows: readonly (readonly string[])[]): string {
  const [header = [], ...others] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...others.map(line)].join('\n');
}

function identity(rule: Rule, lang: Lang): string {
  const readers = rule.audience.map((reader) => typeset(AUDIENCE_WORDS[reader][lang], lang));
  return table([
    (['code', 'rule', 'version', 'class', 'topic', 'asked', 'readBy'] as const).map(
      (name) => PAGE_WORDS[name][lang],
    ),
    [
      rule.code,
      `\`${rule.id}\``,
      String(rule.version),
      `${CLASS_WORDS[rule.class][lang]} (\`${rule.class}\`)`,
      typeset(TOPIC_WORDS[rule.topic][lang], lang),
      GRAIN_WORDS[rule.per][lang],
      formatList(readers, lang),
    ],
  ]);
}

interface Example {
  name: Text;
  finding: Omit<Finding, 'id'>;
}

/** The first flagged case, run as the audit would run it. Throws when the rule has none: a test asks for one. */
function workedExample(rule: Rule, cases: readonly RuleCase[]): Example {
  const flagged = cases.find(({ kind }) => kind === 'flagged');
  const answer =
    flagged &&
    rule.check(
      flagged.facts,
      { ...defaultParams(rule), ...flagged.params },
      { asOf: flagged.asOf ?? CASE_AS_OF },
    );
  const [draft] = answer?.outcome === 'flagged' ? answer.findings : [];
  if (flagged === undefined || draft === undefined) throw new Error(`${rule.id} has no flagged case`);
  return { name: flagged.name, finding: completeFinding(rule, draft) };
}

function exampleOf({ name, finding }: Example, lang: Lang): string[] {
  const { message, supplierMessage, question, amountAtStake, daysUnsupported, values } = finding;
  const currency = typeof values.currency === 'string' ? values.currency : null;
  const stake = [
    ...(daysUnsupported === null ? [] : [formatDays(daysUnsupported, lang)]),
    ...(amountAtStake === null ? [] : [formatMoney(amountAtStake, currency, lang)]),
  ];
  const told = supplierMessage ?? PAGE_WORDS.notForSupplier;
  const colon = lang === 'fr' ? '\u00a0:' : ':';
  const row = (title: Word, text: string): string => `**${PAGE_WORDS[title][lang]}**${colon} ${text}`;
  return [
    `_${typeset(name[lang], lang)}._`,
    bullets([
      row('forBuyer', message[lang]),
      row('forSupplier', typeset(told[lang], lang)),
      row('question', question[lang]),
      row('atStake', stake.length === 0 ? PAGE_WORDS.nothingCounted[lang] : stake.join(', ')),
    ]),
  ];
}

function parameters({ params }: Rule, lang: Lang): string {
  const named = Object.entries(params);
  if (named.length === 0) return PAGE_WORDS.noParams[lang];
  return table([
    ['`params`', ...(['meaning', 'default', 'origin'] as const).map((name) => PAGE_WORDS[name][lang])],
    ...named.map(([name, { type, default: value, describe, origin }]) => [
      `\`${name}\``,
      typeset(describe[lang], lang),
      formatParameter(type, value, lang),
      typeset(origin[lang], lang),
    ]),
  ]);
}

/** Innocent cases, what is said at each limit, and what the rule is not about. */
function exclusions(cases: readonly RuleCase[], lang: Lang): string {
  const named = (kind: RuleCase['kind']): RuleCase[] => cases.filter((one) => one.kind === kind);
  const name = (one: RuleCase): string => typeset(one.name[lang], lang);
  const limit = (one: RuleCase): string =>
    PAGE_WORDS[one.expect.outcome === 'flagged' ? 'flaggedThere' : 'cleanThere'][lang];
  const group = (title: Word, items: readonly string[]): string =>
    items.length === 0 ? '' : `**${PAGE_WORDS[title][lang]}**\n\n${bullets(items)}`;
  return [
    bullets(named('innocent').map(name)),
    group(
      'limits',
      named('threshold').map((one) => `${name(one)} → ${limit(one)}`),
    ),
    group('notConcerned', named('notApplicable').map(name)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function incomplete(cases: readonly RuleCase[], lang: Lang): string {
  return bullets(
    cases.flatMap(({ name, expect }) =>
      expect.outcome === 'incomplete'
        ? [
            `${typeset(name[lang], lang)} → ${expect.missing
              .map((fact) => `${typeset(factWords(fact, lang), lang)} (\`${fact}\`)`)
              .join(', ')}`,
          ]
        : [],
    ),
  );
}

function sources(rule: Rule, { evidence }: Omit<Finding, 'id'>, lang: Lang): string {
  const colon = lang === 'fr' ? '\u00a0:' : ':';
  const row = (title: Word, texts: readonly string[]): string =>
    `${PAGE_WORDS[title][lang]}${colon} ${texts.join(', ')}`;
  return bullets([
    row(
      'proofOfExample',
      [...new Set(evidence.map(placeOf))].map((place) => `\`${place}\``),
    ),
    row(
      'facts',
      rule.needs.map((fact) => `\`${fact}\``),
    ),
    ...(rule.groundsInterruption === undefined
      ? []
      : [row('interruption', [typeset(rule.groundsInterruption[lang], lang)])]),
    row(
      'codeIs',
      ['rule.ts', 'messages.ts', 'cases.ts'].map(
        (file) => `[${file}](../../server/rules/${rule.id}/${file})`,
      ),
    ),
  ]);
}

/** File, then the place inside it as far as it is known. */
function placeOf({ file, sheet, cell: inSheet, line, page, path }: SourceRef): string {
  const parts = [file, sheet, inSheet, page === undefined ? undefined : `p. ${page}`, path];
  const known = parts.filter((part) => part !== undefined);
  return line === undefined ? known.join(' ') : `${known.join(' ')}:${line}`;
}
