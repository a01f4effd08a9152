import { ruleOf } from '../../rules/catalogue.js';
import type { AuditResultSections } from '../../domain/audit-result.js';
import type { Finding } from '../../domain/finding.js';
import { describePlace } from '../../domain/source-ref.js';
import type { Lang, Text } from '../../domain/text.js';
import {
  AUDIENCE_WORDS,
  CLASS_WORDS,
  CONFIDENCE_WORDS,
  TOPIC_WORDS,
} from '../../domain/words/finding-words.js';
import type { AuditOverview } from './audit-overview.js';
import type { Book } from './book.js';
import { dateCell, daysCell, moneyCell, textCell, wordsCell } from './cells.js';
import type { FindingPlaces } from './finding-places.js';
import { writeTable, type Column } from './table-sheet.js';

const NOT_COUNTED: Text = { fr: 'non chiffré', en: 'not quantified' };

const NONE: Text = {
  fr: "Aucun constat. La synthèse dit ce qui a été contrôlé, et ce qui n'a pas pu l'être.",
  en: 'No finding. The summary says what was audited, and what could not be.',
};
const NONE_HIDDEN: Text = {
  fr: 'Aucun signal gardé sans être montré.',
  en: 'No signal was kept without being shown.',
};

/** Title of the rule of a finding; the rule's own name when this version of Déclic no longer has it. */
export const findingTitle = (finding: Pick<Finding, 'code' | 'rule'>, lang: Lang): string =>
  ruleOf(finding.code)?.messages.title[lang] ?? finding.rule;

/** One row per finding that is shown to people. */
export async function writeFindings(
  book: Book,
  result: AuditResultSections,
  overview: AuditOverview,
): Promise<void> {
  await writeTable(book, {
    name: { fr: 'Constats', en: 'Findings' },
    columns: findingColumns(overview.places, book.lang),
    rows: only(result.findings(), true),
    empty: NONE,
  });
}

/** The same for what is kept without being shown, on a sheet of its own so that no total mixes the two. */
export async function writeHiddenFindings(
  book: Book,
  result: AuditResultSections,
  overview: AuditOverview,
): Promise<void> {
  await writeTable(book, {
    name: { fr: 'Non montrés', en: 'Not shown' },
    columns: findingColumns(overview.places, book.lang),
    rows: only(result.findings(), false),
    empty: NONE_HIDDEN,
  });
}

async function* only(findings: AsyncIterable<Finding>, visible: boolean): AsyncGenerator<Finding, void> {
  for await (const finding of findings) if (finding.visible === visible) yield finding;
}

function findingColumns(places: FindingPlaces, lang: Lang): Column<Finding>[] {
  const text = (value: string | null | undefined) => textCell(value ?? null, lang);
  return [
    { header: { fr: 'Code', en: 'Code' }, width: 6, cell: (f) => textCell(f.code, lang, 'strong') },
    {
      header: { fr: 'Classe', en: 'Class' },
      width: 11,
      cell: (f) => wordsCell(CLASS_WORDS[f.class][lang], lang),
    },
    {
      header: { fr: 'Constat', en: 'Finding' },
      width: 18,
      cell: (f) => wordsCell(findingTitle(f, lang), lang),
    },
    {
      header: { fr: 'Prestataire', en: 'Contractor' },
      width: 15,
      cell: (f) => text(places.of(f).contractor),
    },
    { header: { fr: 'Marché', en: 'Contract' }, width: 12, cell: (f) => text(places.of(f).contract) },
    { header: { fr: 'Facture', en: 'Invoice' }, width: 12, cell: (f) => text(f.subject.invoice) },
    { header: { fr: 'Ligne', en: 'Line' }, width: 6, cell: (f) => text(f.subject.line) },
    {
      header: { fr: 'Jours en question', en: 'Days at stake' },
      width: 10,
      numeric: true,
      cell: (f) => daysCell(f.daysUnsupported, NOT_COUNTED[lang], lang),
    },
    {
      header: { fr: 'Montant HT en question', en: 'At stake, before VAT' },
      width: 12,
      numeric: true,
      cell: (f) => moneyCell(f.amountAtStake, places.of(f).currency, NOT_COUNTED[lang], lang),
    },
    {
      header: { fr: 'Ce que disent les pièces', en: 'What the documents say' },
      width: 38,
      cell: (f) => text(f.message[lang]),
    },
    {
      header: { fr: 'Question au prestataire', en: 'Question to the contractor' },
      width: 30,
      cell: (f) => text(f.question[lang]),
    },
    { header: { fr: 'Sources', en: 'Sources' }, width: 27, cell: (f) => text(sources(f, lang)) },
    {
      header: { fr: 'Texte pour le prestataire', en: 'Wording for the contractor' },
      width: 44,
      screenOnly: true,
      cell: (f) => text(f.supplierMessage?.[lang]),
    },
    {
      header: { fr: 'Sujet', en: 'Topic' },
      width: 16,
      cell: (f) => wordsCell(TOPIC_WORDS[f.topic][lang], lang),
    },
    {
      header: { fr: 'Fiabilité', en: 'Confidence' },
      width: 11,
      cell: (f) => wordsCell(CONFIDENCE_WORDS[f.confidence][lang], lang),
    },
    { header: { fr: 'Personne', en: 'Person' }, width: 12, cell: (f) => text(f.subject.personKey) },
    { header: { fr: 'Date', en: 'Date' }, width: 13, cell: (f) => dateCell(f.subject.date ?? null, lang) },
    { header: { fr: 'Livrable', en: 'Deliverable' }, width: 13, cell: (f) => text(f.subject.deliverable) },
    { header: { fr: 'Bon de commande', en: 'Order' }, width: 13, cell: (f) => text(f.subject.order) },
    {
      header: { fr: 'Identifiant du prestataire', en: "Contractor's identifier" },
      width: 18,
      cell: (f) => text(f.subject.supplier),
    },
    { header: { fr: 'Devise', en: 'Currency' }, width: 8, cell: (f) => text(places.of(f).currency) },
    {
      header: { fr: 'Destinataires', en: 'For whom' },
      width: 24,
      cell: (f) => wordsCell(f.audience.map((who) => AUDIENCE_WORDS[who][lang]).join(', '), lang),
    },
    { header: { fr: 'Identifiant du constat', en: 'Finding id' }, width: 24, cell: (f) => text(f.id) },
  ];
}

function sources(finding: Finding, lang: Lang): string | null {
  if (finding.evidence.length === 0) return null;
  return finding.evidence.map((place) => describePlace(place, lang)).join('\n');
}
