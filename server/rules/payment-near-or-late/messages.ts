import type { DelayValues } from '../payment-clock.js';
import { askPayment, dueInWords } from '../payment-wording.js';
import type { RuleMessages } from '../rule.js';

export const messages: RuleMessages<DelayValues> = {
  title: { fr: 'Échéance de paiement proche ou passée', en: 'Payment due soon or past due' },
  // Shown to the buyer alone, on the invoice: the last day to pay and from what it is counted.
  finding: {
    fr: (v) => `Facture ${v.invoice} : ${dueInWords(v, 'fr')}.`,
    en: (v) => `Invoice ${v.invoice}: ${dueInWords(v, 'en')}.`,
  },
  supplier: null,
  // Asked of whoever pays; two forms, before and after the due date.
  question: askPayment,
  why: {
    fr: 'Passé le délai, les intérêts courent de plein droit, sans que le prestataire les demande (code de la commande publique, articles L2192-13 et R2192-10 à R2192-14).',
    en: 'After the delay, interest runs by law without the contractor asking for it (French public procurement code, articles L2192-13 and R2192-10 to R2192-14).',
  },
  innocent: [
    {
      fr: "Le paiement est parti et l'événement n'est pas encore au registre.",
      en: 'The payment has left and the event is not in the register yet.',
    },
    {
      fr: "Le délai a été interrompu, et la notification n'est pas au registre.",
      en: 'The delay was interrupted and the notice is not in the register.',
    },
    {
      fr: 'Le service a été fait après la réception, et sa date manque au registre.',
      en: 'The service was done after receipt, and its date is missing from the register.',
    },
  ],
  method: {
    fr: "échéance = la plus tardive de (réception, service fait) + délai de paiement, en jours de calendrier ; rappel si échéance − date d'examen ≤ nearDays",
    en: 'due date = the later of (receipt, service done) + payment delay, in calendar days; recalled when due date − date of the audit ≤ nearDays',
  },
};
