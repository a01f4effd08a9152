import type { OneEdit } from '../../domain/near-text.js';
import type { Text } from '../../domain/text.js';
import { othersText, otherText, ownText, sharedText, type LikeValues } from '../like-invoices.js';
import type { RuleMessages } from '../rule.js';

export type NearValues = LikeValues & {
  /** What parts the two numbers. */
  edit: OneEdit;
};

/** After « Les numéros de … et de … ». */
const EDITS: Readonly<Record<OneEdit, Text>> = {
  changed: { fr: "ne diffèrent que d'un caractère", en: 'differ by one character only' },
  added: {
    fr: "ne diffèrent que d'un caractère, que l'un a de plus",
    en: 'differ only by one character that one of them has more',
  },
  swapped: {
    fr: 'ne diffèrent que de deux caractères intervertis',
    en: 'differ only by two characters that are exchanged',
  },
};

export const messages: RuleMessages<NearValues> = {
  title: { fr: 'Numéros voisins pour la même période', en: 'Near numbers for the same period' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'même prestataire ∧ distance de Damerau-Levenshtein des numéros = 1 (shortest caractères au moins) ∧ |écart des montants HT| ≤ amountGap × le plus grand ∧ périodes qui se recoupent ∧ rien qui les distingue ∧ moins de seriesFrom factures semblables',
    en: 'same contractor ∧ Damerau-Levenshtein distance of the numbers = 1 (shortest characters or more) ∧ |gap of the amounts without VAT| ≤ amountGap × the larger ∧ overlapping periods ∧ nothing that tells them apart ∧ fewer than seriesFrom like invoices',
  },
  // Shown on the later invoice: both with date and amount, what parts their numbers, the days that their periods share.
  finding: {
    fr: (v) =>
      `Les numéros des factures ${ownText(v, 'fr')} et ${otherText(v, 'fr')} du même prestataire ${EDITS[v.edit].fr} ; ${sharedText(v, 'fr')}. Aucun marché, bon de commande, livrable, profil ni nom ne les distingue.${othersText(v, 'fr')}`,
    en: (v) =>
      `The numbers of invoices ${ownText(v, 'en')} and ${otherText(v, 'en')} from the same contractor ${EDITS[v.edit].en}; ${sharedText(v, 'en')}. No contract, order, deliverable, profile or name tells them apart.${othersText(v, 'en')}`,
  },
  // The same to the contractor: both invoices are its own.
  supplier: {
    fr: (v) =>
      `Les numéros de vos factures ${ownText(v, 'fr')} et ${otherText(v, 'fr')} ${EDITS[v.edit].fr} ; ${sharedText(v, 'fr')}.${othersText(v, 'fr')}`,
    en: (v) =>
      `The numbers of your invoices ${ownText(v, 'en')} and ${otherText(v, 'en')} ${EDITS[v.edit].en}; ${sharedText(v, 'en')}.${othersText(v, 'en')}`,
  },
  question: {
    fr: () =>
      "S'agit-il de deux factures de prestations distinctes, ou d'une seule dont le numéro a été saisi deux fois ?",
    en: () => 'Are these two invoices for different work, or one whose number was entered twice?',
  },
  why: {
    fr: "Un numéro mal recopié fait d'une facture deux. Le montant et la période restent presque les mêmes, et les deux peuvent être payées.",
    en: 'A number copied with a slip makes two invoices of one. Amount and period stay nearly the same, and both may be paid.',
  },
  innocent: [
    {
      fr: 'Les deux factures se suivent dans la numérotation et portent sur deux prestations du même mois.',
      en: 'The two invoices follow each other and are for two pieces of work of the same month.',
    },
    {
      fr: 'Une facture par site ou par équipe est établie le même jour, pour un prix voisin.',
      en: 'One invoice a site or a team is issued on the same day, at about the same price.',
    },
    {
      fr: 'La seconde corrige la première sans la citer.',
      en: 'The second corrects the first without citing it.',
    },
  ],
};
