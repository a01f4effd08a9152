import { formatDate } from '../domain/format/date-format.js';
import type { Lang } from '../domain/text.js';
import type { DelayValues } from './payment-clock.js';

const BEGINS = {
  received: { fr: 'la réception, le', en: 'receipt on' },
  service_done: { fr: 'le service fait, le', en: 'the service done on' },
  resumed: { fr: 'la réception de toutes les pièces, le', en: 'receipt of all documents on' },
} as const;

/** `à payer au plus tard le 4 nov. 2026 (30 jours depuis la réception, le 5 oct. 2026)`, and that no payment is recorded once late. */
export function dueInWords(v: DelayValues, lang: Lang): string {
  const due = formatDate(v.dueOn, lang);
  const since = `${BEGINS[v.begins][lang]} ${formatDate(v.from, lang)}`;
  const isLate = v.standing === 'late';
  if (lang === 'fr') {
    const when = `à payer au plus tard le ${due} (${v.days} jours depuis ${since})`;
    return isLate ? `${when} ; aucun paiement n'est enregistré` : when;
  }
  const when = `payable by ${due} at the latest (${v.days} days from ${since})`;
  return isLate ? `${when}; no payment is recorded` : when;
}

/** What to ask of whoever pays. */
export const askPayment = {
  fr: (v: DelayValues): string =>
    v.standing === 'late'
      ? "La facture a-t-elle été payée, ou qu'est-ce qui retarde son paiement ?"
      : 'Le paiement part-il avant cette date ?',
  en: (v: DelayValues): string =>
    v.standing === 'late'
      ? 'Has the invoice been paid, or what delays its payment?'
      : 'Does the payment leave before this date?',
};
