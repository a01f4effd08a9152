import type { ResultDocument } from '../../domain/audit-result.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import type { Lang, Text } from '../../domain/text.js';
import { STATUS_WORDS } from '../../domain/words/document-words.js';
import { factWords, defaultValueWords } from '../../domain/words/fact-words.js';
import { CLASS_WORDS, TOPIC_WORDS } from '../../domain/words/finding-words.js';
import { OUTCOME_WORDS, overallOutcome, type RuleOutcome } from '../../domain/words/rule-outcome-words.js';
import type { AssumedGroup } from './assumed-groups.js';
import type { AuditOverview } from './audit-overview.js';
import type { Book } from './book.js';
import { countCell, moneyCell, textCell, wordsCell, type Cell } from './cells.js';
import { findingTitle } from './findings-sheet.js';
import { SummaryWriter, type Heading } from './summary-writer.js';
import { HOW_TO_READ, MONEY_ONCE } from './summary-words.js';

const label = (name: Text): Heading => ({ name });
const figure = (name: Text): Heading => ({ name, numeric: true });

/** The first sheet: what was audited, what was found, what could not be audited, what was assumed, how to read the rest. */
export function writeSummary(book: Book, overview: AuditOverview): void {
  const { lang } = book;
  const out = new SummaryWriter(book);
  const say = (text: Text): string => text[lang];
  out.title(
    say({ fr: 'déclic · Contrôle des factures', en: 'déclic · Invoice audit' }),
    `${say({ fr: 'État au', en: 'As of' })} ${formatDate(overview.asOf, lang)}`,
  );
  writeScope(out, overview, lang);
  writeMoney(out, overview, lang);
  writeTopics(out, overview, lang);
  writeRules(out, overview, lang);
  writeAssumed(out, overview.assumed, lang);
  out.section(say({ fr: 'Comment lire ce classeur', en: 'How to read this workbook' }));
  for (const sentence of HOW_TO_READ) out.paragraph(say(sentence));
  out.end();
}

function writeScope(out: SummaryWriter, overview: AuditOverview, lang: Lang): void {
  out.section({ fr: 'Ce qui a été contrôlé', en: 'What was audited' }[lang]);
  const { documents } = overview;
  const total = Object.values(documents).reduce((sum, count) => sum + count, 0);
  const count = (name: Text, number: number, style: 'text' | 'part' = 'text'): void => {
    out.row([wordsCell(name[lang], lang, style), countCell(number)]);
  };
  count({ fr: 'Documents reçus', en: 'Documents received' }, total);
  for (const status of Object.keys(documents) as ResultDocument['status'][])
    if (documents[status] > 0) count(STATUS_WORDS[status], documents[status], 'part');
  count({ fr: 'Factures', en: 'Invoices' }, overview.invoices);
  count({ fr: 'Lignes facturées', en: 'Billed lines' }, overview.lines);
  count({ fr: 'Feuilles de temps', en: 'Timesheets' }, overview.timesheets);
  count({ fr: 'Saisies de temps', en: 'Timesheet entries' }, overview.entries);
  count({ fr: 'Marchés', en: 'Contracts' }, overview.contracts);
  count({ fr: 'Livrables', en: 'Deliverables' }, overview.deliverables);
}

function writeMoney(out: SummaryWriter, { totals }: AuditOverview, lang: Lang): void {
  out.section({ fr: 'Montants', en: 'Amounts' }[lang]);
  if (totals.length === 0) {
    out.paragraph({ fr: "Aucune facture n'a été lue.", en: 'No invoice was read.' }[lang]);
    return;
  }
  out.header([
    label({ fr: 'Devise', en: 'Currency' }),
    figure({ fr: 'Facturé HT', en: 'Billed, before VAT' }),
    figure({ fr: 'En question HT', en: 'At stake, before VAT' }),
  ]);
  for (const { currency, billed, atStake } of totals) {
    out.row([
      textCell(currency, lang),
      moneyCell(billed, currency, '', lang),
      moneyCell(atStake, currency, '', lang),
    ]);
  }
  out.paragraph(MONEY_ONCE[lang]);
}

function writeTopics(out: SummaryWriter, overview: AuditOverview, lang: Lang): void {
  out.section({ fr: 'Constats par sujet', en: 'Findings by topic' }[lang]);
  if (overview.topics.size === 0) {
    out.paragraph(
      {
        fr: 'Aucun constat. Les contrôles incomplets sont dits plus bas.',
        en: 'No finding. Rules that could not be completed are named below.',
      }[lang],
    );
    return;
  }
  out.header([
    label({ fr: 'Sujet', en: 'Topic' }),
    figure(CLASS_WORDS.fact),
    figure(CLASS_WORDS.question),
    figure(CLASS_WORDS.weak),
    figure({ fr: 'Montrés', en: 'Shown' }),
    figure({ fr: 'Non montrés', en: 'Not shown' }),
  ]);
  const line = (label: Cell, { fact, question, weak }: AuditOverview['shown'], hidden: number): void => {
    out.row([label, ...[fact, question, weak, fact + question + weak, hidden].map(countCell)]);
  };
  for (const [topic, words] of Object.entries(TOPIC_WORDS) as [keyof typeof TOPIC_WORDS, Text][]) {
    const count = overview.topics.get(topic);
    if (count !== undefined) line(wordsCell(words[lang], lang), count.shown, count.hidden);
  }
  line(wordsCell('Total', lang, 'strong'), overview.shown, overview.hidden);
}

const OUTCOMES: readonly RuleOutcome[] = ['flagged', 'clean', 'notApplicable', 'incomplete', 'error'];

/** How the answers of one rule are summed up: what is missing or failed first, never hidden by what is clean. */
const SUMMED_UP: Readonly<Record<RuleOutcome, Text>> = {
  flagged: { fr: 'Constats', en: 'Findings' },
  clean: { fr: 'Rien à signaler', en: 'Nothing to report' },
  notApplicable: { fr: 'Sans objet', en: 'Not applicable' },
  incomplete: { fr: 'Contrôle incomplet', en: 'Not fully audited' },
  error: { fr: 'Non contrôlé : Déclic a échoué', en: 'Not audited: Déclic failed' },
};

function writeRules(out: SummaryWriter, { rules }: AuditOverview, lang: Lang): void {
  out.section({ fr: 'Contrôles', en: 'Rules' }[lang]);
  out.header([
    label({ fr: 'Contrôle', en: 'Rule' }),
    ...OUTCOMES.map((outcome) => figure(OUTCOME_WORDS[outcome])),
    label({ fr: 'En bref', en: 'In short' }),
    label({ fr: 'Ce qui manque', en: 'What is missing' }),
  ]);
  for (const rule of rules) {
    const overall = overallOutcome(rule);
    const words = SUMMED_UP[overall][lang];
    out.row([
      wordsCell(`${rule.code}  ${findingTitle(rule, lang)}`, lang),
      ...OUTCOMES.map((outcome) => countCell(rule[outcome])),
      wordsCell(words, lang, overall === 'clean' || overall === 'notApplicable' ? 'text' : 'strong'),
      textCell(
        rule.missing.length === 0 ? null : rule.missing.map((fact) => factWords(fact, lang)).join(', '),
        lang,
      ),
    ]);
  }
}

function writeAssumed(out: SummaryWriter, assumed: readonly AssumedGroup[], lang: Lang): void {
  out.section({ fr: 'Valeurs supposées', en: 'Assumed values' }[lang]);
  if (assumed.length === 0) {
    out.paragraph({ fr: 'Aucune valeur supposée.', en: 'No value was assumed.' }[lang]);
    return;
  }
  out.paragraph(
    {
      fr: "Là où le registre est vide, Déclic prend la valeur par défaut de l'organisation. Ce qui repose sur elle n'est jamais un écart entre pièces.",
      en: "Where the register is empty, Déclic takes the organisation's default. What rests on one is never a contradiction between documents.",
    }[lang],
  );
  out.header(
    [
      label({ fr: 'Donnée', en: 'Item' }),
      label({ fr: 'Valeur supposée', en: 'Assumed value' }),
      figure({ fr: 'Fois', en: 'Times' }),
      label({ fr: 'Où', en: 'Where' }),
    ],
    { toEdge: true },
  );
  for (const group of assumed) {
    const cells = [
      wordsCell(factWords(group.column, lang), lang),
      textCell(defaultValueWords(group.value, lang), lang),
      countCell(group.count),
      textCell(where(group, lang), lang),
    ];
    out.row(cells, { toEdge: true });
  }
}

/** `register/contracts.csv, lignes 2, 3 et 4 de plus`: file by file, the first rows and how many more. */
function where({ places, count }: AssumedGroup, lang: Lang): string {
  const byFile = new Map<string, string[]>();
  for (const { file, row } of places)
    byFile.set(file, [...(byFile.get(file) ?? []), ...(row === null ? [] : [row])]);
  const row = lang === 'fr' ? 'ligne' : 'row';
  const parts = [...byFile].map(([file, rows]) =>
    rows.length === 0 ? file : `${file}, ${row}${rows.length > 1 ? 's' : ''} ${rows.join(', ')}`,
  );
  const more = count - places.length;
  const rest =
    more === 0 ? [] : [`${formatNumber(String(more), lang)} ${lang === 'fr' ? 'de plus' : 'more'}`];
  return [...parts, ...rest].join('\n');
}
