import type { Finding } from '../../domain/finding.js';
import type { Lang, Text } from '../../domain/text.js';
import { VAT_CODES } from '../../domain/vat-code.js';
import {
  AUDIENCE_WORDS,
  CLASS_WORDS,
  CONFIDENCE_WORDS,
  TOPIC_WORDS,
} from '../../domain/words/finding-words.js';
import { describeSources } from '../source-list.js';
import { currencyCell, dateCell, daysCell, listCell, moneyCell, textCell, wordsCell } from './cells.js';
import type { FindingPlaces } from './finding-places.js';
import { findingTitle, ruleWords } from './rule-words.js';
import type { Column } from './table-sheet.js';

/** Narrow: these columns share one printed page. Of an element path, the last steps are shown. */
const SOURCES_WIDTH = 24;
/** Rules whose amounts are VAT itself. */
const OF_VAT = [...VAT_CODES].join(', ');
const NOT_COUNTED: Text = { fr: 'non chiffré', en: 'not quantified' };

/** The columns of a sheet of findings; `withAmounts` false leaves out days and money, which are not for everyone. */
export function findingColumns(
  places: FindingPlaces,
  lang: Lang,
  { withAmounts }: { withAmounts: boolean },
): Column<Finding>[] {
  return [
    ...whichColumns(places, lang),
    ...(withAmounts ? amountColumns(places, lang) : []),
    ...proofColumns(lang),
    ...screenColumns(places, lang, withAmounts),
  ];
}

function whichColumns(places: FindingPlaces, lang: Lang): Column<Finding>[] {
  return [
    { header: { fr: 'Code', en: 'Code' }, width: 6, cell: (f) => textCell(f.code, lang, 'strong') },
    {
      header: { fr: 'Facture', en: 'Invoice' },
      width: 12,
      cell: (f) => listCell(places.of(f).invoices, lang),
    },
    {
      header: { fr: 'Ligne', en: 'Line' },
      width: 8,
      cell: (f) => textCell(f.subject.line ?? null, lang),
    },
    {
      header: { fr: 'Classe', en: 'Class' },
      width: 12,
      cell: (f) => wordsCell(CLASS_WORDS[f.class][lang], lang, f.class),
    },
    {
      header: { fr: 'Constat', en: 'Finding' },
      width: 16,
      cell: (f) => wordsCell(findingTitle(f, lang), lang),
    },
    {
      header: { fr: 'Prestataire', en: 'Contractor' },
      width: 14,
      cell: (f) => listCell(places.of(f).contractors, lang),
    },
    {
      header: { fr: 'Marché', en: 'Contract' },
      width: 11,
      cell: (f) => listCell(places.of(f).contracts, lang),
    },
  ];
}

function amountColumns(places: FindingPlaces, lang: Lang): Column<Finding>[] {
  return [
    {
      header: { fr: 'Jours en question', en: 'Days at stake' },
      width: 10,
      numeric: true,
      cell: (f) => daysCell(f.daysUnsupported, NOT_COUNTED[lang], lang),
    },
    {
      header: {
        fr: `Montant HT en question (TVA pour ${OF_VAT})`,
        en: `At stake, before VAT (VAT for ${OF_VAT})`,
      },
      width: 14,
      numeric: true,
      cell: (f) => moneyCell(f.amountAtStake, places.of(f).currency, NOT_COUNTED[lang], lang),
    },
  ];
}

function proofColumns(lang: Lang): Column<Finding>[] {
  return [
    {
      header: { fr: 'Ce que disent les pièces', en: 'What the documents say' },
      width: 35,
      cell: (f) => textCell(f.message[lang], lang),
    },
    {
      header: { fr: 'Question à poser', en: 'Question to ask' },
      width: 25,
      cell: (f) => textCell(f.question[lang], lang),
    },
    {
      header: { fr: 'Ce qui peut l’expliquer', en: 'What may explain it' },
      width: 38,
      cell: (f) => listCell(ruleWords(f, lang).explanations, lang),
    },
    {
      header: { fr: 'Sources', en: 'Sources' },
      width: SOURCES_WIDTH,
      cell: (f) => listCell(describeSources(f.evidence, lang, { room: SOURCES_WIDTH }), lang),
    },
  ];
}

const currencyColumn = (places: FindingPlaces, lang: Lang): Column<Finding> => ({
  header: { fr: 'Devise', en: 'Currency' },
  width: 10,
  cell: (f) => (f.amountAtStake === null ? textCell(null, lang) : currencyCell(places.of(f).currency, lang)),
});

/** What a print has no room for. */
function screenColumns(places: FindingPlaces, lang: Lang, withAmounts: boolean): Column<Finding>[] {
  return [
    {
      header: { fr: 'Texte pour le prestataire', en: 'Wording for the contractor' },
      width: 44,
      screenOnly: true,
      cell: (f) => textCell(f.supplierMessage?.[lang] ?? null, lang),
    },
    {
      header: { fr: 'Fiabilité', en: 'Confidence' },
      width: 12,
      cell: (f) => wordsCell(CONFIDENCE_WORDS[f.confidence][lang], lang),
    },
    ...(withAmounts ? [currencyColumn(places, lang)] : []),
    {
      header: { fr: 'Sujet', en: 'Topic' },
      width: 16,
      cell: (f) => wordsCell(TOPIC_WORDS[f.topic][lang], lang),
    },
    {
      header: { fr: 'Personne', en: 'Person' },
      width: 12,
      cell: (f) => textCell(f.subject.personKey ?? null, lang),
    },
    { header: { fr: 'Date', en: 'Date' }, width: 13, cell: (f) => dateCell(f.subject.date ?? null, lang) },
    {
      header: { fr: 'Livrable', en: 'Deliverable' },
      width: 13,
      cell: (f) => textCell(f.subject.deliverable ?? null, lang),
    },
    {
      header: { fr: 'Bon de commande', en: 'Order' },
      width: 13,
      cell: (f) => textCell(f.subject.order ?? null, lang),
    },
    {
      header: { fr: 'Identifiant du prestataire', en: 'Contractor’s identifier' },
      width: 18,
      cell: (f) => textCell(f.subject.supplier ?? null, lang),
    },
    {
      header: { fr: 'Destinataires', en: 'For whom' },
      width: 24,
      cell: (f) => wordsCell(f.audience.map((who) => AUDIENCE_WORDS[who][lang]).join(', '), lang),
    },
    {
      header: { fr: 'Identifiant du constat', en: 'Finding id' },
      width: 24,
      cell: (f) => textCell(f.id, lang),
    },
  ];
}
