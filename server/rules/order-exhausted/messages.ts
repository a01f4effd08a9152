import { exact, type Decimal } from '../../domain/decimal.js';
import { formatMoney } from '../../domain/format/money-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax } from '../wording.js';

export type Values = {
  invoice: string;
  contract: string | null;
  order: string;
  /** false: the register of the contract does not have this order. */
  known: boolean;
  orderAmount: Decimal | null;
  /** Null: what was billed before the dossier is not known. */
  billedBefore: Decimal | null;
  /** Billed on this order before this invoice, as far as it is known. */
  taken: Decimal;
  billedHere: Decimal;
  excess: Decimal | null;
  currency: string | null;
};

/**
 * `montant de 10 000,00 € ; 8 000,00 € facturés auparavant, 3 000,00 € sur cette facture ; 1 000,00 € HT au-delà`. Nothing
 * billed before, or nothing that is known, is not told.
 */
function balance(v: Values, lang: Lang): string {
  const amount = (value: Decimal) => formatMoney(value, v.currency, lang);
  const over = beforeTax(v.excess ?? '0', v.currency, lang);
  const order = amount(v.orderAmount ?? '0');
  const before = exact(v.taken).eq(0) ? '' : `${billedBefore(v, lang)}, `;
  return lang === 'fr'
    ? `montant de ${order} ; ${before}${amount(v.billedHere)} sur cette facture ; ${over} au-delà`
    : `amount ${order}; ${before}${amount(v.billedHere)} on this invoice; ${over} above`;
}

/** `8 000,00 € au moins facturés auparavant`: at least, where what was billed before the dossier is not known. */
function billedBefore(v: Values, lang: Lang): string {
  const taken = formatMoney(v.taken, v.currency, lang);
  const atLeast = v.billedBefore === null;
  if (lang === 'fr') return `${taken}${atLeast ? ' au moins' : ''} facturés auparavant`;
  return `${atLeast ? 'at least ' : ''}${taken} billed before`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Commande inconnue ou épuisée', en: 'Order unknown or exhausted' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'facturé avant le dossier + factures antérieures sur la commande + cette facture > montant de la commande ; ou commande inconnue d’un marché qui a des commandes',
    en: 'billed before the dossier + earlier invoices on the order + this invoice > amount of the order; or an order unknown to a contract that has orders',
  },
  // Shown on the invoice: either the contract has no such order, or what the order had left.
  finding: {
    fr: (v) =>
      v.known
        ? `Facture ${v.invoice}, commande ${v.order} : ${balance(v, 'fr')}.`
        : `Facture ${v.invoice} : la commande ${v.order} ne figure pas parmi celles du marché ${v.contract ?? ''} (${beforeTax(v.billedHere, v.currency, 'fr')} facturés).`,
    en: (v) =>
      v.known
        ? `Invoice ${v.invoice}, order ${v.order}: ${balance(v, 'en')}.`
        : `Invoice ${v.invoice}: order ${v.order} is not among those of contract ${v.contract ?? ''} (${beforeTax(v.billedHere, v.currency, 'en')} billed).`,
  },
  supplier: {
    fr: (v) =>
      v.known
        ? `Votre facture ${v.invoice}, commande ${v.order} : ${balance(v, 'fr')}.`
        : `Votre facture ${v.invoice} cite la commande ${v.order}, qui ne figure pas parmi celles du marché ${v.contract ?? ''}.`,
    en: (v) =>
      v.known
        ? `Your invoice ${v.invoice}, order ${v.order}: ${balance(v, 'en')}.`
        : `Your invoice ${v.invoice} cites order ${v.order}, which is not among those of contract ${v.contract ?? ''}.`,
  },
  question: {
    fr: (v) =>
      v.known
        ? 'Une autre commande ou un complément couvre-t-il ce montant ?'
        : 'Quel est le numéro exact de la commande ?',
    en: (v) =>
      v.known
        ? 'Does another order or an addition to this one cover the amount?'
        : 'What is the exact number of the order?',
  },
  why: {
    fr: "Une commande fixe ce qui peut être facturé. Sans elle, ou une fois épuisée, rien n'engage l'acheteur.",
    en: 'An order sets what may be billed. Without it, or once it is used up, nothing commits the buyer.',
  },
  innocent: [
    {
      fr: 'Le numéro de commande a été mal recopié.',
      en: 'The order number was copied with a mistake.',
    },
    {
      fr: "Un complément de commande a été signé et n'est pas encore enregistré.",
      en: 'An addition to the order was signed and is not recorded yet.',
    },
    {
      fr: "La prestation relève de deux commandes et la facture n'en cite qu'une.",
      en: 'The work falls under two orders and the invoice cites only one.',
    },
  ],
};
