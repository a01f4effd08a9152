import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { inBrackets } from '../wording.js';

export interface Values extends FindingValues {
  deliverable: string;
  title: string;
  contract: string;
  line: string;
  invoice: string;
  issueDate: CivilDate | null;
  /** null: not delivered. */
  deliveredOn: CivilDate | null;
  days: Decimal | null;
  amount: Decimal | null;
  currency: string | null;
}

function billed(v: Values, lang: Lang): string {
  if (v.issueDate === null) return lang === 'fr' ? 'est facturé' : 'is billed';
  const date = formatDate(v.issueDate, lang);
  return lang === 'fr' ? `est facturé le ${date}` : `is billed on ${date}`;
}

function delivery(v: Values, lang: Lang): string {
  if (v.deliveredOn === null) {
    return lang === 'fr' ? 'le registre le note non livré' : 'the register has it as not delivered';
  }
  const date = formatDate(v.deliveredOn, lang);
  return lang === 'fr'
    ? `le registre note sa livraison le ${date}`
    : `the register has its delivery on ${date}`;
}

function finding(v: Values, lang: Lang): string {
  const stake = inBrackets(v.days, v.amount, v.currency, lang);
  return lang === 'fr'
    ? `Ligne ${v.line} : le livrable ${v.deliverable} ${billed(v, lang)}${stake} ; ${delivery(v, lang)}. Le marché ${v.contract} ne prévoit pas de facturer avant la livraison.`
    : `Line ${v.line}: deliverable ${v.deliverable} ${billed(v, lang)}${stake}; ${delivery(v, lang)}. Contract ${v.contract} does not provide for billing before delivery.`;
}

function supplier(v: Values, lang: Lang): string {
  return lang === 'fr'
    ? `Sur votre ligne ${v.line}, le livrable ${v.deliverable} ${billed(v, lang)} ; ${delivery(v, lang)}.`
    : `On your line ${v.line}, deliverable ${v.deliverable} ${billed(v, lang)}; ${delivery(v, lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Livrable facturé avant sa livraison', en: 'Deliverable billed before delivery' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'date de livraison > date de facture, ou non livré ; et le marché ne prévoit pas d’avance',
    en: 'delivery date > invoice date, or not delivered; and the contract provides for no advance',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () => 'Le livrable a-t-il été remis à une autre date, ou une clause prévoit-elle un acompte ?',
    en: () => 'Was the deliverable handed over on another date, or does a clause provide for a part payment?',
  },
  why: {
    fr: 'Le paiement suit le service fait : un livrable se paie une fois remis, sauf acompte ou avance que le marché prévoit.',
    en: 'Payment follows service done: a deliverable is paid once handed over, unless the contract provides for an advance or a part payment.',
  },
  innocent: [
    {
      fr: 'Une clause prévoit un acompte à une étape intermédiaire.',
      en: 'A clause provides for a part payment at an intermediate step.',
    },
    {
      fr: "Le livrable a été remis, et le registre n'est pas à jour.",
      en: 'The deliverable was handed over and the register is not up to date.',
    },
    {
      fr: 'La livraison a été reprise : une première version était remise avant la facture.',
      en: 'It was delivered again: a first version was handed over before the invoice.',
    },
  ],
};
