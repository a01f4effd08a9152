import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatMoney } from '../../domain/format/money-format.js';
import { formatNumber, plural } from '../../domain/format/number-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';

export type Values = {
  invoice: string;
  /** Amount payable, with VAT. */
  base: Decimal;
  dueOn: CivilDate;
  paidOn: CivilDate;
  days: number;
  /** Percent a year, the eight points included. */
  yearly: Decimal;
  refinancing: Decimal;
  refinancingOn: CivilDate;
  /** false: the refinancing rate was not read in a table. */
  rateChecked: boolean;
  /** Version of the table of rates. */
  rates: string;
  interest: Decimal;
  lumpSum: Decimal;
  payableBy: CivilDate;
  currency: string | null;
};

const percent = (value: Decimal, lang: Lang): string =>
  lang === 'fr' ? `${formatNumber(value, lang, 2)} %` : `${formatNumber(value, lang, 2)}%`;

function computed(v: Values, lang: Lang): string {
  const amount = formatMoney(v.base, v.currency, lang);
  const interest = formatMoney(v.interest, v.currency, lang);
  const vat = lang === 'fr' ? ' TTC' : ' with VAT';
  return `${amount}${vat} × ${percent(v.yearly, lang)} × ${v.days} / 365 = ${interest}`;
}

/** Said where the rate was written from memory. */
function toCheck(v: Values, lang: Lang): string {
  if (v.rateChecked) return '';
  const [rate, on] = [percent(v.refinancing, lang), formatDate(v.refinancingOn, lang)];
  return lang === 'fr'
    ? ` Taux de la BCE à vérifier : ${rate} au ${on}.`
    : ` ECB rate to be checked: ${rate} on ${on}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Intérêts de retard à payer', en: 'Late-payment interest owed' },
  // Shown to the buyer alone: days late, the computation, the lump sum, the last day to pay both.
  finding: {
    fr: (v) =>
      `Facture ${v.invoice} : payée le ${formatDate(v.paidOn, 'fr')}, ${v.days} ${plural(v.days, 'jour', 'jours', 'fr')} après l'échéance du ${formatDate(v.dueOn, 'fr')}. Intérêts : ${computed(v, 'fr')} ; indemnité forfaitaire : ${formatMoney(v.lumpSum, 'EUR', 'fr')}. À payer au plus tard le ${formatDate(v.payableBy, 'fr')}.${toCheck(v, 'fr')}`,
    en: (v) =>
      `Invoice ${v.invoice}: paid on ${formatDate(v.paidOn, 'en')}, ${v.days} ${plural(v.days, 'day', 'days', 'en')} after the due date of ${formatDate(v.dueOn, 'en')}. Interest: ${computed(v, 'en')}; lump sum: ${formatMoney(v.lumpSum, 'EUR', 'en')}. Payable by ${formatDate(v.payableBy, 'en')} at the latest.${toCheck(v, 'en')}`,
  },
  supplier: null,
  // Asked of whoever pays.
  question: {
    fr: () => "Les intérêts et l'indemnité ont-ils été payés ?",
    en: () => 'Have the interest and the lump sum been paid?',
  },
  why: {
    fr: "Les intérêts et l'indemnité de 40 € sont dus sans demande du prestataire, et sont payés dans les 45 jours du paiement (code de la commande publique, articles R2192-31 à R2192-36).",
    en: 'Interest and the lump sum of €40 are due without the contractor asking, and are paid within 45 days of the payment (French public procurement code, articles R2192-31 to R2192-36).',
  },
  innocent: [
    {
      fr: 'Les intérêts ont été payés avec la facture, sur une autre pièce.',
      en: 'The interest was paid with the invoice, on another document.',
    },
    {
      fr: 'Le délai avait été interrompu, et la notification manque au registre.',
      en: 'The delay had been interrupted, and the notice is missing from the register.',
    },
    {
      fr: "La date de paiement du registre est celle de l'écriture, pas celle du virement.",
      en: 'The payment date of the register is that of the entry, not that of the transfer.',
    },
  ],
  method: {
    fr: 'intérêts = montant TTC × (taux de refinancement de la BCE au premier jour du semestre + 8) / 100 × jours de retard / 365 ; plus 40 €',
    en: 'interest = amount with VAT × (ECB refinancing rate on the first day of the half-year + 8) / 100 × days late / 365; plus €40',
  },
};
