import { MOST_LISTED, type SimulatedFinding, type SimulatedSection } from '../../domain/simulation.js';
import { formatNumber } from '../../domain/format/number-format.js';
import type { Lang, Text } from '../../domain/text.js';
import { CLASS_WORDS } from '../../domain/words/finding-words.js';
import type { Book } from '../workbook/book.js';
import { dateCell, daysCell, moneyCell, textCell, wordsCell, type Cell } from '../workbook/cells.js';
import { writeTable, type Column } from '../workbook/table-sheet.js';
import { DECISION_WORDS, SECTION_WORDS } from '../../domain/words/simulation-words.js';
import { amountWords, simulated, today } from './amount-words.js';

const NOT_COUNTED: Text = { fr: 'non chiffré', en: 'not quantified' };
const NONE: Readonly<Record<SimulatedSection, Text>> = {
  new: { fr: 'Aucun constat ne serait nouveau.', en: 'No finding would be new.' },
  gone: { fr: 'Aucun constat ne disparaîtrait.', en: 'No finding would be gone.' },
  changed: { fr: 'Aucun constat ne changerait.', en: 'No finding would change.' },
};
/** The invoice and its line stay in sight. */
const FROZEN_COLUMNS = 2;

/** A list of a simulation: the code of its rule, its rows, and the count of all, of which it keeps the first ones. */
interface SimulatedList {
  code: string;
  rows: AsyncIterable<SimulatedFinding>;
  count: number;
}

/** One row per finding of a list, the largest amounts first. */
export async function writeFindingList(
  book: Book,
  section: SimulatedSection,
  { code, rows, count }: SimulatedList,
): Promise<void> {
  const name = SECTION_WORDS[section];
  await writeTable(book, {
    name: count > MOST_LISTED ? cut(name, count) : name,
    columns: columnsOf(section, amountWords(code), book.lang),
    rows,
    empty: NONE[section],
    frozenColumns: FROZEN_COLUMNS,
  });
}

/** `Nouveaux (5 000 sur 31 204)`: fits in the 31 characters of a sheet's name. */
const cut = (name: Text, count: number): Text => ({
  fr: `${name.fr} (${formatNumber(String(MOST_LISTED), 'fr')} sur ${formatNumber(String(count), 'fr')})`,
  en: `${name.en} (${formatNumber(String(MOST_LISTED), 'en')} of ${formatNumber(String(count), 'en')})`,
});

type ListColumn = Column<SimulatedFinding>;

function columnsOf(section: SimulatedSection, amount: Text, lang: Lang): ListColumn[] {
  return [
    ...whichColumns(lang),
    ...(section === 'changed' ? beforeColumns(amount, lang) : []),
    ...amountColumns(section, amount, lang),
    ...wordColumns(section, lang),
    ...decisionColumns(lang),
  ];
}

const whichColumns = (lang: Lang): ListColumn[] => [
  {
    header: { fr: 'Facture', en: 'Invoice' },
    width: 14,
    cell: (f) => textCell(f.invoice?.ref ?? null, lang, 'strong'),
  },
  { header: { fr: 'Ligne', en: 'Line' }, width: 8, cell: (f) => textCell(f.line, lang) },
  {
    header: { fr: 'Classe', en: 'Class' },
    width: 13,
    cell: (f) => wordsCell(CLASS_WORDS[f.class][lang], lang, f.class),
  },
  { header: { fr: 'Prestataire', en: 'Contractor' }, width: 20, cell: (f) => textCell(f.supplier, lang) },
  {
    header: { fr: 'Marché', en: 'Contract' },
    width: 16,
    cell: (f) => textCell(f.contract?.ref ?? null, lang),
  },
];

const money = (amount: string | null, currency: string, lang: Lang): Cell =>
  moneyCell(amount, currency, NOT_COUNTED[lang], lang);

const beforeColumns = (amount: Text, lang: Lang): ListColumn[] => [
  {
    header: { fr: 'Jours aujourd’hui', en: 'Days today' },
    width: 12,
    numeric: true,
    cell: (f) => daysCell(f.before?.days ?? null, NOT_COUNTED[lang], lang),
  },
  {
    header: today(amount),
    width: 15,
    numeric: true,
    cell: (f) => money(f.before?.amount ?? null, f.currency, lang),
  },
];

const amountColumns = (section: SimulatedSection, amount: Text, lang: Lang): ListColumn[] => [
  {
    header:
      section === 'gone'
        ? { fr: 'Jours aujourd’hui', en: 'Days today' }
        : { fr: 'Jours simulés', en: 'Days simulated' },
    width: 12,
    numeric: true,
    cell: (f) => daysCell(f.days, NOT_COUNTED[lang], lang),
  },
  {
    header: section === 'gone' ? today(amount) : simulated(amount),
    width: 15,
    numeric: true,
    cell: (f) => money(f.amount, f.currency, lang),
  },
];

const wordColumns = (section: SimulatedSection, lang: Lang): ListColumn[] => [
  {
    header: { fr: 'Ce que disent les pièces', en: 'What the documents say' },
    width: 48,
    cell: (f) => textCell(f.message[lang], lang),
  },
  ...(section === 'changed'
    ? [
        {
          header: { fr: 'Ce qui est dit aujourd’hui', en: 'What is said today' },
          width: 40,
          cell: (f: SimulatedFinding) => textCell(f.before?.message[lang] ?? null, lang),
        },
      ]
    : []),
  {
    header: { fr: 'Question à poser', en: 'Question to ask' },
    width: 34,
    cell: (f) => textCell(f.question[lang], lang),
  },
];

const decisionColumns = (lang: Lang): ListColumn[] => [
  {
    header: { fr: 'Décision connue', en: 'Known decision' },
    width: 18,
    cell: (f) =>
      f.decision === null
        ? wordsCell(DECISION_WORDS.none[lang], lang, 'soft')
        : textCell(f.decision.word, lang),
  },
  {
    header: { fr: 'Décidé le', en: 'Decided on' },
    width: 13,
    cell: (f) => dateCell(f.decision?.on ?? null, lang),
  },
  {
    header: { fr: 'Identifiant du constat', en: 'Finding id' },
    width: 24,
    screenOnly: true,
    cell: (f) => textCell(f.key, lang),
  },
];
