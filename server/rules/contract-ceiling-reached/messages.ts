import type { Decimal } from '../../domain/decimal.js';
import { formatMoney } from '../../domain/format/money-format.js';
import { formatPercent } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax } from '../wording.js';

export type Values = {
  contract: string;
  consumed: Decimal;
  ceiling: Decimal;
  /** Consumed ÷ ceiling, rounded down to a tenth of a percent. */
  share: Decimal;
  /** Null while the ceiling is not passed. */
  excess: Decimal | null;
  billedBefore: Decimal | null;
  /** Earlier consumption or the amount of an invoice is not known: the figure is a minimum. */
  isPartial: boolean;
  /** The invoice that crosses the ceiling, or the warning. */
  invoice: string | null;
  invoices: string[];
  currency: string;
};

/** `87 % du plafond consommés (208 800,00 € sur 240 000,00 € HT), antériorité comprise`. */
function consumption(v: Values, lang: Lang): string {
  const share = formatPercent(v.share, lang);
  const [consumed, ceiling] = [
    formatMoney(v.consumed, v.currency, lang),
    beforeTax(v.ceiling, v.currency, lang),
  ];
  if (lang === 'fr') {
    return `${v.isPartial ? 'au moins ' : ''}${share} du plafond consommés (${consumed} sur ${ceiling}), ${v.billedBefore === null ? 'antériorité non connue' : 'antériorité comprise'}`;
  }
  return `${v.isPartial ? 'at least ' : ''}${share} of the ceiling consumed (${consumed} of ${ceiling}), earlier billing ${v.billedBefore === null ? 'not known' : 'included'}`;
}

function excess(v: Values, lang: Lang): string {
  if (v.excess === null) return '';
  const amount = beforeTax(v.excess, v.currency, lang);
  if (lang === 'fr') {
    return ` ; ${amount} au-delà${v.invoice === null ? '' : `, à partir de la facture ${v.invoice}`}`;
  }
  return `; ${amount} above${v.invoice === null ? '' : `, from invoice ${v.invoice}`}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Plafond du marché atteint ou proche', en: 'Contract ceiling reached or near' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'facturé avant le dossier + Σ factures − Σ avoirs ≥ warning × plafond ; un fait au-dessus du plafond',
    en: 'billed before the dossier + Σ invoices − Σ credit notes ≥ warning × ceiling; a fact above the ceiling',
  },
  // Shown on the contract and on the invoice that crosses: the share consumed, then what lies above the ceiling.
  finding: {
    fr: (v) => `Marché ${v.contract} : ${consumption(v, 'fr')}${excess(v, 'fr')}.`,
    en: (v) => `Contract ${v.contract}: ${consumption(v, 'en')}${excess(v, 'en')}.`,
  },
  supplier: {
    fr: (v) => `Votre marché ${v.contract} : ${consumption(v, 'fr')}${excess(v, 'fr')}.`,
    en: (v) => `Your contract ${v.contract}: ${consumption(v, 'en')}${excess(v, 'en')}.`,
  },
  // Below the ceiling one asks about the work to come; above it, about the document that raises it.
  question: {
    fr: (v) =>
      v.excess === null
        ? 'Les travaux à venir tiennent-ils dans le reste ?'
        : 'Un avenant relève-t-il le plafond, et à quelle date ?',
    en: (v) =>
      v.excess === null
        ? 'Will the remaining work fit?'
        : 'Does an amendment raise the ceiling, and from which date?',
  },
  why: {
    fr: "Au-delà du plafond, aucune dépense n'est engagée. Le savoir tôt laisse le temps d'un avenant ou d'un arrêt des travaux.",
    en: 'Above the ceiling no spending is committed. Knowing early leaves time for an amendment or for stopping the work.',
  },
  innocent: [
    {
      fr: 'Un avenant est en cours de signature.',
      en: 'An amendment is being signed.',
    },
    {
      fr: 'Une révision de prix prévue au marché relève le montant maximal.',
      en: 'A price revision provided by the contract raises the largest amount.',
    },
    {
      fr: 'Un avoir attendu ramènera la consommation sous le plafond.',
      en: 'An expected credit note will bring consumption below the ceiling.',
    },
  ],
};
