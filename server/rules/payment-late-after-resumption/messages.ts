import type { Lang } from '../../domain/text.js';
import { formatDate } from '../../domain/format/date-format.js';
import type { DelayValues } from '../payment-clock.js';
import { askPayment, dueInWords } from '../payment-wording.js';
import type { RuleMessages } from '../rule.js';

function stopped(v: DelayValues, lang: Lang): string {
  const on = v.interruptedOn === null ? '' : formatDate(v.interruptedOn, lang);
  return lang === 'fr' ? `délai interrompu le ${on}` : `delay interrupted on ${on}`;
}

export const messages: RuleMessages<DelayValues> = {
  title: { fr: 'Nouveau délai de paiement proche ou passé', en: 'New payment delay near its end or past' },
  // Shown to the buyer alone: when the delay was interrupted, and the last day of the one that opened after it.
  finding: {
    fr: (v) => `Facture ${v.invoice}, ${stopped(v, 'fr')} : ${dueInWords(v, 'fr')}.`,
    en: (v) => `Invoice ${v.invoice}, ${stopped(v, 'en')}: ${dueInWords(v, 'en')}.`,
  },
  supplier: null,
  // Asked of whoever pays; two forms, before and after the due date.
  question: askPayment,
  why: {
    fr: "Une fois toutes les pièces reçues, un nouveau délai s'ouvre : 30 jours, ou ce qui restait à courir si c'est plus long (code de la commande publique, article R2192-29). Il ne peut plus être interrompu.",
    en: 'Once all documents are there, a new delay opens: 30 days, or what was left if that is longer (French public procurement code, article R2192-29). It cannot be interrupted again.',
  },
  innocent: [
    {
      fr: "Le paiement est parti et l'événement n'est pas encore au registre.",
      en: 'The payment has left and the event is not in the register yet.',
    },
    {
      fr: 'La date de reprise est celle de la première pièce reçue ; une autre manquait encore.',
      en: 'The date of resumption is that of the first document received; another was still missing.',
    },
  ],
  method: {
    fr: "échéance = réception de toutes les pièces + max(30 jours, solde à la date d'interruption) ; rappel si échéance − date d'examen ≤ nearDays",
    en: 'due date = receipt of all documents + max(30 days, balance on the day of the interruption); recalled when due date − date of the audit ≤ nearDays',
  },
};
