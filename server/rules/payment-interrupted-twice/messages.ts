import type { CivilDate } from '../../domain/civil-date.js';
import { formatDate, formatDates } from '../../domain/format/date-format.js';
import type { RuleMessages } from '../rule.js';

type Values = {
  invoice: string;
  first: CivilDate;
  /** The later interruptions, the first ones at most. */
  later: CivilDate[];
  laterCount: number;
};

export const messages: RuleMessages<Values> = {
  title: { fr: 'Délai de paiement interrompu deux fois', en: 'Payment delay interrupted twice' },
  // Shown to the buyer alone: the first interruption, the later ones, and the article that allows one.
  finding: {
    fr: (v) =>
      `Facture ${v.invoice} : délai de paiement interrompu le ${formatDates(v.later, 'fr')}, alors qu'il l'avait été le ${formatDate(v.first, 'fr')}. L'article R2192-27 du code de la commande publique permet une interruption, une seule.`,
    en: (v) =>
      `Invoice ${v.invoice}: payment delay interrupted on ${formatDates(v.later, 'en')}, though it had been on ${formatDate(v.first, 'en')}. Article R2192-27 of the French public procurement code allows one interruption.`,
  },
  supplier: null,
  // Asked of whoever handles the payment.
  question: {
    fr: () => 'Le délai est-il compté sans la seconde interruption ?',
    en: () => 'Is the delay counted without the second interruption?',
  },
  why: {
    fr: 'Une seconde interruption est sans effet : le délai ouvert après la première continue de courir, et les intérêts avec lui (articles R2192-27 à R2192-29). Toutes les demandes tiennent donc dans un seul envoi.',
    en: 'A second interruption has no effect: the delay opened after the first goes on, and interest with it (articles R2192-27 to R2192-29). All requests therefore go into one letter.',
  },
  innocent: [
    {
      fr: 'La seconde ligne du registre est une relance de la première demande, pas une nouvelle interruption.',
      en: 'The second row of the register is a reminder of the first request, not a new interruption.',
    },
    {
      fr: 'La facture a été rejetée puis remplacée sous un autre numéro : la seconde interruption est celle de la nouvelle facture.',
      en: 'The invoice was rejected and replaced under another number: the second interruption is that of the new invoice.',
    },
  ],
  method: {
    fr: "nombre de dates d'interruption différentes de la facture > 1",
    en: 'number of different interruption dates of the invoice > 1',
  },
};
