import { exact, type Decimal } from '../../domain/decimal.js';
import { formatMoney, formatPrice } from '../../domain/format/money-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import type { Lang } from '../../domain/text.js';
import { adjustments } from '../adjustments.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax } from '../wording.js';

type Values = {
  line: string;
  quantity: Decimal;
  unitPrice: Decimal;
  priceBaseQuantity: Decimal | null;
  allowances: Decimal;
  charges: Decimal;
  net: Decimal;
  computed: Decimal;
  gap: Decimal;
  tolerance: Decimal;
  currency: string | null;
};

/** The computation as one would write it down: `10 × 650,00 € − 50,00 € (remise)`. */
function computation(v: Values, lang: Lang): string {
  const parts = [`${formatNumber(v.quantity, lang)} × ${formatPrice(v.unitPrice, v.currency, null, lang)}`];
  if (v.priceBaseQuantity !== null && !exact(v.priceBaseQuantity).eq(1)) {
    parts.push(`÷ ${formatNumber(v.priceBaseQuantity, lang)}`);
  }
  return parts.join(' ') + adjustments(v.allowances, v.charges, v.currency, lang);
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Montant de ligne différent de son calcul', en: 'Line amount differs from its computation' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: '|montant net − (quantité × prix unitaire ÷ quantité de base du prix − remises + frais)| > tolerance',
    en: '|net amount − (quantity × unit price ÷ price base quantity − allowances + charges)| > tolerance',
  },
  // Shown on the line: the amount it carries, then what its own figures give.
  finding: {
    fr: (v) =>
      `Ligne ${v.line} : ${beforeTax(v.net, v.currency, 'fr')} facturés ; ${computation(v, 'fr')} = ${formatMoney(v.computed, v.currency, 'fr')}. L'écart est de ${beforeTax(v.gap, v.currency, 'fr')}.`,
    en: (v) =>
      `Line ${v.line}: ${beforeTax(v.net, v.currency, 'en')} billed; ${computation(v, 'en')} = ${formatMoney(v.computed, v.currency, 'en')}. The difference is ${beforeTax(v.gap, v.currency, 'en')}.`,
  },
  supplier: {
    fr: (v) =>
      `Votre ligne ${v.line} indique ${beforeTax(v.net, v.currency, 'fr')} ; ${computation(v, 'fr')} = ${formatMoney(v.computed, v.currency, 'fr')}.`,
    en: (v) =>
      `Your line ${v.line} shows ${beforeTax(v.net, v.currency, 'en')}; ${computation(v, 'en')} = ${formatMoney(v.computed, v.currency, 'en')}.`,
  },
  question: {
    fr: () => 'Quel chiffre est à corriger : la quantité, le prix unitaire ou le montant ?',
    en: () => 'Which figure should be corrected: the quantity, the unit price or the amount?',
  },
  why: {
    fr: "Le montant d'une ligne se recalcule à partir de ses propres chiffres. Quand les deux diffèrent, on ne sait pas lequel a été convenu.",
    en: 'The amount of a line can be computed again from its own figures. When the two differ, nobody knows which was agreed.',
  },
  innocent: [
    {
      fr: 'Le logiciel de facturation arrondit le prix de chaque unité et non le total de la ligne.',
      en: 'The billing software rounds the price of each unit and not the total of the line.',
    },
    {
      fr: 'Une remise ou des frais convenus sont compris dans le montant sans apparaître à part.',
      en: 'An agreed allowance or charge is included in the amount without being shown apart.',
    },
    {
      fr: 'Le prix unitaire affiché est arrondi ; le prix convenu a plus de décimales.',
      en: 'The unit price shown is rounded; the agreed price has more decimals.',
    },
  ],
};
