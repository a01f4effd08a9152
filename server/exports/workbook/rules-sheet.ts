import type { ResultRule } from '../../domain/audit-result.js';
import type { Lang, Text } from '../../domain/text.js';
import { factWords } from '../../domain/words/fact-words.js';
import { CLASS_WORDS } from '../../domain/words/finding-words.js';
import { OUTCOME_WORDS, overallOutcome, type RuleOutcome } from '../../domain/words/rule-outcome-words.js';
import type { AuditOverview } from './audit-overview.js';
import type { Book } from './book.js';
import { countCell, listCell, textCell, wordsCell } from './cells.js';
import { ruleWords } from './rule-words.js';
import { writeTable, type Column } from './table-sheet.js';

const NO_RULE: Text = { fr: 'Aucun contrôle n’a été demandé.', en: 'No rule was asked for.' };

/** How the answers of one rule are summed up: what is missing or failed first, never hidden by what is clean. */
const SUMMED_UP: Readonly<Record<RuleOutcome, Text>> = {
  flagged: { fr: 'Constats', en: 'Findings' },
  clean: { fr: 'Rien à signaler', en: 'Nothing to report' },
  notApplicable: { fr: 'Sans objet', en: 'Not applicable' },
  incomplete: { fr: 'Contrôle incomplet', en: 'Not fully audited' },
  error: { fr: 'Non contrôlé : Déclic a échoué', en: 'Not audited: Déclic failed' },
};

/** One row per rule: its answers, what it lacked, why it asks and what usually explains a finding. */
export async function writeRules(book: Book, { rules }: AuditOverview): Promise<void> {
  await writeTable(book, {
    name: { fr: 'Contrôles', en: 'Rules' },
    columns: ruleColumns(book.lang),
    frozenColumns: 2,
    rows: each(rules),
    empty: NO_RULE,
  });
}

async function* each(rules: readonly ResultRule[]): AsyncGenerator<ResultRule, void> {
  for (const rule of rules) yield await Promise.resolve(rule);
}

function ruleColumns(lang: Lang): Column<ResultRule>[] {
  const answers = (outcome: RuleOutcome, width = 11): Column<ResultRule> => ({
    header: OUTCOME_WORDS[outcome],
    width,
    numeric: true,
    cell: (rule) => countCell(rule[outcome]),
  });
  return [
    { header: { fr: 'Code', en: 'Code' }, width: 6, cell: (rule) => textCell(rule.code, lang, 'strong') },
    {
      header: { fr: 'Contrôle', en: 'Rule' },
      width: 27,
      cell: (rule) => wordsCell(ruleWords(rule, lang).title, lang),
    },
    {
      header: { fr: 'Classe', en: 'Class' },
      width: 12,
      cell: (rule) => {
        const { class: name } = ruleWords(rule, lang);
        return name === null ? textCell(null, lang) : wordsCell(CLASS_WORDS[name][lang], lang, name);
      },
    },
    answers('flagged'),
    answers('clean', 10),
    answers('notApplicable', 14),
    answers('incomplete'),
    answers('error', 13),
    {
      header: { fr: 'En bref', en: 'In short' },
      width: 15,
      cell: (rule) => {
        const overall = overallOutcome(rule);
        const isQuiet = overall === 'clean' || overall === 'notApplicable';
        return wordsCell(SUMMED_UP[overall][lang], lang, isQuiet ? 'text' : 'strong');
      },
    },
    {
      header: { fr: 'Ce qui manque', en: 'What is missing' },
      width: 24,
      cell: (rule) =>
        listCell(
          rule.missing.map((fact) => factWords(fact, lang)),
          lang,
        ),
    },
    {
      header: { fr: 'Pourquoi poser la question', en: 'Why it is worth asking' },
      width: 34,
      cell: (rule) => {
        const { why } = ruleWords(rule, lang);
        return why === null ? textCell(null, lang) : wordsCell(why, lang);
      },
    },
    {
      header: { fr: 'Ce qui peut l’expliquer', en: 'What may explain it' },
      width: 48,
      cell: (rule) => listCell(ruleWords(rule, lang).explanations, lang),
    },
    {
      header: { fr: 'Nom', en: 'Name' },
      width: 34,
      screenOnly: true,
      cell: (rule) => textCell(rule.rule, lang),
    },
    {
      header: { fr: 'Version', en: 'Version' },
      width: 10,
      numeric: true,
      cell: (rule) => countCell(rule.version),
    },
  ];
}
