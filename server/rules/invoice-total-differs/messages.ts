import type { Decimal } from '../../domain/decimal.js';
import { formatMoney } from '../../domain/format/money-format.js';
import { plural } from '../../domain/format/number-format.js';
import type { Lang } from '../../domain/text.js';
import { adjustments } from '../adjustments.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax } from '../wording.js';

type Values = {
  invoice: string;
  total: Decimal;
  computed: Decimal;
  lineSum: Decimal;
  lineCount: number;
  allowances: Decimal;
  charges: Decimal;
  gap: Decimal;
  tolerance: Decimal;
  currency: string | null;
};

/** `3 lignes (6 500,00 €) − 50,00 € (remise) = 6 450,00 €`; only the sum when nothing is added. */
function computation(v: Values, lang: Lang): string {
  const word = lang === 'fr' ? ['ligne', 'lignes'] : ['line', 'lines'];
  const lines = `${v.lineCount} ${plural(v.lineCount, word[0] ?? '', word[1] ?? '', lang)}`;
  const sum = formatMoney(v.computed, v.currency, lang);
  const added = adjustments(v.allowances, v.charges, v.currency, lang);
  return added === ''
    ? `${lines} = ${sum}`
    : `${lines} (${formatMoney(v.lineSum, v.currency, lang)})${added} = ${sum}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Total différent de la somme des lignes', en: 'Total differs from the sum of the lines' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: '|total HT − (Σ montants nets des lignes − remises + frais)| > min(tolerancePerLine × nombre de lignes ; toleranceCap)',
    en: '|total without VAT − (Σ net amounts of the lines − allowances + charges)| > min(tolerancePerLine × number of lines, toleranceCap)',
  },
  // Shown on the invoice as a whole: the total it carries, then what its lines give.
  finding: {
    fr: (v) =>
      `Facture ${v.invoice} : total de ${beforeTax(v.total, v.currency, 'fr')} ; ${computation(v, 'fr')}. L'écart est de ${beforeTax(v.gap, v.currency, 'fr')}.`,
    en: (v) =>
      `Invoice ${v.invoice}: total ${beforeTax(v.total, v.currency, 'en')}; ${computation(v, 'en')}. The difference is ${beforeTax(v.gap, v.currency, 'en')}.`,
  },
  supplier: {
    fr: (v) =>
      `Votre facture ${v.invoice} indique un total de ${beforeTax(v.total, v.currency, 'fr')} ; ${computation(v, 'fr')}.`,
    en: (v) =>
      `Your invoice ${v.invoice} shows a total of ${beforeTax(v.total, v.currency, 'en')}; ${computation(v, 'en')}.`,
  },
  question: {
    fr: () => 'Manque-t-il une ligne, une remise ou des frais, ou le total est-il à corriger ?',
    en: () => 'Is a line, an allowance or a charge missing, or should the total be corrected?',
  },
  why: {
    fr: "Le total d'une facture est la somme de ses lignes, remises déduites et frais ajoutés. Un écart laisse un montant sans objet.",
    en: 'The total of an invoice is the sum of its lines, less allowances, plus charges. A difference leaves an amount without a purpose.',
  },
  innocent: [
    {
      fr: 'Une remise de pied de facture est écrite dans une note et non dans le champ prévu.',
      en: 'An allowance at the foot of the invoice is written in a note and not in its field.',
    },
    {
      fr: 'Chaque ligne est arrondie à part et le total est calculé sans arrondi.',
      en: 'Each line is rounded apart and the total is computed without rounding.',
    },
  ],
};
