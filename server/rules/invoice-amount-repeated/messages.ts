import { othersText, otherText, ownText, sharedText, type LikeValues } from '../like-invoices.js';
import type { RuleMessages } from '../rule.js';

export const messages: RuleMessages<LikeValues> = {
  title: { fr: 'Même montant pour la même période', en: 'Same amount for the same period' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'même prestataire ∧ numéros différents ∧ montants HT égaux au centime ∧ dates à daysApart jours au plus ∧ périodes qui se recoupent ∧ rien qui les distingue ∧ moins de seriesFrom factures semblables',
    en: 'same contractor ∧ different numbers ∧ amounts without VAT equal to the cent ∧ dates at most daysApart days apart ∧ overlapping periods ∧ nothing that tells them apart ∧ fewer than seriesFrom like invoices',
  },
  // Shown on the later invoice: both with date and amount, then the days that their periods share.
  finding: {
    fr: (v) =>
      `La facture ${ownText(v, 'fr')} demande le même montant que la facture ${otherText(v, 'fr')} du même prestataire ; ${sharedText(v, 'fr')}. Aucun marché, bon de commande, livrable, profil ni nom ne les distingue.${othersText(v, 'fr')}`,
    en: (v) =>
      `Invoice ${ownText(v, 'en')} asks for the same amount as invoice ${otherText(v, 'en')} from the same contractor; ${sharedText(v, 'en')}. No contract, order, deliverable, profile or name tells them apart.${othersText(v, 'en')}`,
  },
  // The same to the contractor: both invoices are its own.
  supplier: {
    fr: (v) =>
      `Vos factures ${ownText(v, 'fr')} et ${otherText(v, 'fr')} demandent le même montant ; ${sharedText(v, 'fr')}. Aucun marché, bon de commande, livrable, profil ni nom ne les distingue.${othersText(v, 'fr')}`,
    en: (v) =>
      `Your invoices ${ownText(v, 'en')} and ${otherText(v, 'en')} ask for the same amount; ${sharedText(v, 'en')}. No contract, order, deliverable, profile or name tells them apart.${othersText(v, 'en')}`,
  },
  question: {
    fr: () =>
      'Ces factures portent-elles sur des prestations distinctes, et lesquelles ? Sinon, laquelle est à annuler ?',
    en: () => 'Are these invoices for different work, and for which? If not, which one is to be cancelled?',
  },
  why: {
    fr: "Une facture saisie deux fois sous deux numéros garde le plus souvent son montant et sa période. Rien ne l'arrête ensuite avant le paiement.",
    en: 'An invoice entered twice under two numbers mostly keeps its amount and period. Nothing stops it before payment after that.',
  },
  innocent: [
    {
      fr: 'Deux forfaits de même prix ont été réalisés dans le même mois.',
      en: 'Two packages of the same price were done in the same month.',
    },
    {
      fr: 'Deux personnes du même profil ont travaillé autant de jours.',
      en: 'Two people of the same profile worked as many days.',
    },
    {
      fr: 'La seconde remplace la première, rejetée, sans la citer.',
      en: 'The second replaces the first, which was rejected, without citing it.',
    },
  ],
};
