import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang, Text } from '../../domain/text.js';
import { factWords } from '../../domain/words/fact-words.js';
import { CLASS_WORDS, TOPIC_WORDS } from '../../domain/words/finding-words.js';
import type { Topic } from '../../domain/finding.js';
import {
  amountSentences,
  findingsSentence,
  nothingWasLeftOut,
  rulesAskedSentence,
  whenSentence,
  withoutCurrencySentence,
} from '../overview-words.js';
import type { AuditOverview } from './audit-overview.js';
import type { Book } from './book.js';
import {
  countCell,
  currencyCell,
  daysCell,
  listCell,
  moneyCell,
  textCell,
  wordsCell,
  type Cell,
} from './cells.js';
import { findingTitle } from './rule-words.js';
import { writeAssumed, writeScope } from './summary-scope.js';
import { SummaryWriter, type Heading } from './summary-writer.js';
import { ALL_AUDITED, HOW_TO_READ, LARGEST, MONEY_ONCE } from './summary-words.js';

const label = (name: Text): Heading => ({ name });
const figure = (name: Text): Heading => ({ name, numeric: true });

/** The first sheet: amounts, findings, what could not be audited, then what was, what was assumed, how to read the rest. */
export function writeSummary(book: Book, overview: AuditOverview): void {
  const { lang } = book;
  const out = new SummaryWriter(book);
  out.title(
    { fr: 'déclic · Contrôle des factures', en: 'déclic · Invoice audit' }[lang],
    whenSentence(overview, lang),
  );
  out.headline([findingsSentence(overview, lang), ...amountSentences(overview, lang)].join(' '));
  writeMoney(out, overview, lang);
  writeTopics(out, overview, lang);
  writeLargest(out, overview, lang);
  writeGaps(out, overview, lang);
  writeScope(out, overview, lang);
  writeAssumed(out, overview.assumed, lang);
  out.section({ fr: 'Comment lire ce classeur', en: 'How to read this workbook' }[lang]);
  for (const sentence of HOW_TO_READ) out.paragraph(sentence[lang]);
  out.end();
}

function writeMoney(out: SummaryWriter, overview: AuditOverview, lang: Lang): void {
  out.section({ fr: 'Montants', en: 'Amounts' }[lang]);
  if (overview.totals.length === 0) {
    out.paragraph({ fr: 'Aucune facture n’a été lue.', en: 'No invoice was read.' }[lang]);
    return;
  }
  out.header([
    label({ fr: 'Devise', en: 'Currency' }),
    figure({ fr: 'Facturé HT', en: 'Billed, before VAT' }),
    figure({ fr: 'En question HT', en: 'At stake, before VAT' }),
  ]);
  for (const { currency, billed, atStake } of overview.totals) {
    out.row([
      textCell(currency, lang),
      moneyCell(billed, currency, '', lang),
      moneyCell(atStake, currency, '', lang),
    ]);
  }
  const without = withoutCurrencySentence(overview, lang);
  if (without !== null) out.paragraph(without);
  out.paragraph(MONEY_ONCE[lang]);
}

function writeTopics(out: SummaryWriter, overview: AuditOverview, lang: Lang): void {
  out.section({ fr: 'Constats par sujet', en: 'Findings by topic' }[lang]);
  if (overview.topics.size === 0) {
    out.paragraph(findingsSentence(overview, lang));
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
  const line = (name: Cell, { fact, question, weak }: AuditOverview['shown'], hidden: number): void => {
    out.row([name, ...[fact, question, weak, fact + question + weak, hidden].map(countCell)]);
  };
  for (const [topic, words] of Object.entries(TOPIC_WORDS) as [Topic, Text][]) {
    const count = overview.topics.get(topic);
    if (count !== undefined) line(wordsCell(words[lang], lang), count.shown, count.hidden);
  }
  line(wordsCell('Total', lang, 'strong'), overview.shown, overview.hidden);
}

function writeLargest(out: SummaryWriter, { largest, places }: AuditOverview, lang: Lang): void {
  if (largest.length === 0) return;
  out.section({ fr: 'Montants en question les plus élevés', en: 'Largest amounts at stake' }[lang]);
  out.header(
    [
      label({ fr: 'Constat', en: 'Finding' }),
      label({ fr: 'Facture', en: 'Invoice' }),
      figure({ fr: 'Jours', en: 'Days' }),
      figure({ fr: 'Montant HT', en: 'Before VAT' }),
      label({ fr: 'Devise', en: 'Currency' }),
      label({ fr: 'Prestataire', en: 'Contractor' }),
    ],
    { toEdge: true },
  );
  for (const { currency, findings } of largest) {
    for (const finding of findings) {
      const { invoices, contractors } = places.of(finding);
      const cells = [
        wordsCell(`${finding.code}  ${findingTitle(finding, lang)}`, lang),
        listCell(invoices, lang),
        daysCell(finding.daysUnsupported, { fr: 'non chiffré', en: 'not quantified' }[lang], lang),
        moneyCell(finding.amountAtStake, currency, '', lang),
        currencyCell(currency, lang),
        listCell(contractors, lang),
      ];
      out.row(cells, { toEdge: true });
    }
  }
  out.paragraph(LARGEST[lang]);
}

function writeGaps(out: SummaryWriter, overview: AuditOverview, lang: Lang): void {
  out.section({ fr: 'Ce qui n’a pas été entièrement contrôlé', en: 'What was not fully audited' }[lang]);
  const asked = rulesAskedSentence(overview, lang);
  if (asked !== null) out.paragraph(asked);
  if (nothingWasLeftOut(overview)) out.paragraph(ALL_AUDITED[lang]);
  for (const sentence of documentGaps(overview, lang)) out.paragraph(sentence);
  const short = overview.rules.filter(({ incomplete, error }) => incomplete + error > 0);
  if (short.length === 0) return;
  out.header(
    [
      label({ fr: 'Contrôle', en: 'Rule' }),
      figure({ fr: 'Cas incomplets', en: 'Incomplete cases' }),
      figure({ fr: 'Non contrôlés : Déclic a échoué', en: 'Not audited: Déclic failed' }),
      figure({ fr: 'Cas en tout', en: 'Cases in all' }),
      label({ fr: 'Ce qui manque', en: 'What is missing' }),
    ],
    { toEdge: true },
  );
  for (const rule of short) {
    const all = rule.flagged + rule.clean + rule.notApplicable + rule.incomplete + rule.error;
    const missing = rule.missing.map((fact) => factWords(fact, lang)).join(', ');
    const cells = [
      wordsCell(`${rule.code}  ${findingTitle(rule, lang)}`, lang),
      countCell(rule.incomplete),
      countCell(rule.error),
      countCell(all),
      missing === '' ? textCell(null, lang) : wordsCell(missing, lang),
    ];
    out.row(cells, { toEdge: true });
  }
}

function documentGaps({ invoices, documents }: AuditOverview, lang: Lang): string[] {
  const isFrench = lang === 'fr';
  const counted = (count: number, fr: readonly [string, string], en: readonly [string, string]): string[] => {
    if (count === 0) return [];
    const [one, many] = isFrench ? fr : en;
    return [formatCount(count, one, many, lang)];
  };
  const parts = [
    ...counted(
      documents.refused,
      ['document refusé', 'documents refusés'],
      ['document refused', 'documents refused'],
    ),
    ...counted(
      documents['needs-answer'],
      ['document qui attend une réponse', 'documents qui attendent une réponse'],
      ['document that needs an answer', 'documents that need an answer'],
    ),
    ...counted(
      documents['read-with-problems'],
      ['document lu avec des problèmes', 'documents lus avec des problèmes'],
      ['document read with problems', 'documents read with problems'],
    ),
  ];
  const read = invoices > 0 ? [] : [isFrench ? 'Aucune facture n’a été lue.' : 'No invoice was read.'];
  if (parts.length === 0) return read;
  return [
    ...read,
    isFrench
      ? `${parts.join(', ')} : voir les feuilles « Documents » et « Problèmes ».`
      : `${parts.join(', ')}: see the sheets “Documents” and “Problems”.`,
  ];
}
