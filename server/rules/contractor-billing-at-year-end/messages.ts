import type { Decimal } from '../../domain/decimal.js';
import { formatMoney } from '../../domain/format/money-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax, shownSupplier } from '../wording.js';

export type Values = {
  supplierKey: string;
  supplier: string | null;
  year: string;
  amount: Decimal;
  invoices: number;
  /** What the months before set as usual at most. */
  bound: Decimal;
  /** Months before. */
  months: number;
  currency: string;
};

export const messages: RuleMessages<Values> = {
  title: { fr: 'Beaucoup de factures fin décembre', en: 'Much billed at the end of December' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'x = HT daté des dix derniers jours de décembre ; x > max(Q3 + fence × (Q3 − Q1) des dix derniers jours des mois d’avant, leastRatio × le plus grand de ces mois), s’il y en a leastMonths',
    en: 'x = amount without VAT dated in the last ten days of December; x > max(Q3 + fence × (Q3 − Q1) of the last ten days of the months before, leastRatio × the largest of those months), where there are leastMonths',
  },
  // To the buyer, beside another finding: the contractor, the year, what it billed, and what its own months set as usual.
  finding: {
    fr: (v) =>
      `${shownSupplier(v.supplierKey, v.supplier)} : ${beforeTax(v.amount, v.currency, 'fr')} facturés du 22 au 31 déc. ${v.year} (${formatCount(v.invoices, 'facture', 'factures', 'fr')}). Sur les ${v.months} mois d'avant, l'usage va jusqu'à ${formatMoney(v.bound, v.currency, 'fr')}.`,
    en: (v) =>
      `${shownSupplier(v.supplierKey, v.supplier)}: ${beforeTax(v.amount, v.currency, 'en')} billed from 22 to 31 Dec ${v.year} (${formatCount(v.invoices, 'invoice', 'invoices', 'en')}). Over the ${v.months} months before, the usual goes up to ${formatMoney(v.bound, v.currency, 'en')}.`,
  },
  // A weak sign about a budget year is no question to the contractor.
  supplier: null,
  question: {
    fr: () => 'Avons-nous demandé ces factures avant la clôture, et le service était-il fait ?',
    en: () => 'Did we ask for these invoices before closing, and had the service been done?',
  },
  why: {
    fr: 'Une facture de fin d’année peut devancer le service pour ne pas perdre un budget. Le plus souvent, c’est l’acheteur qui la demande.',
    en: 'An invoice at the end of the year may come before the service so that a budget is not lost. Mostly the buyer asks for it.',
  },
  innocent: [
    {
      fr: 'Nous avons demandé les factures de l’année avant la clôture de l’exercice.',
      en: 'We asked for the invoices of the year before the accounts closed.',
    },
    {
      fr: 'La commande a été livrée et admise en décembre.',
      en: 'The order was delivered and accepted in December.',
    },
    {
      fr: 'Le contrat prévoit un solde annuel.',
      en: 'The contract provides for a yearly balance.',
    },
  ],
};
