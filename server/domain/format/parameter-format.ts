import { exact, toDecimal, type Decimal } from '../decimal.js';
import type { Lang } from '../text.js';
import { formatNumber, NO_BREAK_SPACE, plural } from './number-format.js';
import { formatPrice } from './money-format.js';
import { formatPercent } from './quantity-format.js';

/** What a threshold of a rule is measured in. `share`: a part of a whole, 0.1 being a tenth; `ratio`: so many times. */
export type ParameterType = 'days' | 'hours' | 'money' | 'share' | 'ratio' | 'count';

/** What a threshold is compared with is not rounded, so neither is the threshold: six decimals, of a percentage four. */
const SHARE_DECIMALS = 4;

/**
 * A threshold with its unit: `0,25 j`, `2 h`, `10 %`, `1,6 fois` · `0.25 d`, `2 h`, `10%`, `1.6 times`. Money is in the
 * currency of whatever invoice is looked at: it bears none here.
 */
export function formatParameter(type: ParameterType, value: Decimal, lang: Lang): string {
  switch (type) {
    case 'days':
      return formatNumber(value, lang, atLeastTwo(value)) + NO_BREAK_SPACE + (lang === 'fr' ? 'j' : 'd');
    case 'hours':
      return `${formatNumber(value, lang)}${NO_BREAK_SPACE}h`;
    case 'money':
      return `${formatPrice(value, null, null, lang)} (${lang === 'fr' ? 'devise de la facture' : 'currency of the invoice'})`;
    case 'share':
      return formatPercent(value, lang, SHARE_DECIMALS);
    case 'ratio':
      return (
        formatNumber(value, lang) +
        NO_BREAK_SPACE +
        (lang === 'fr' ? 'fois' : plural(value, 'time', 'times', lang))
      );
    case 'count':
      return formatNumber(value, lang);
  }
}

/** Decimals of days: as many as they have, at least two. */
const atLeastTwo = (value: Decimal): number =>
  Math.max(2, (toDecimal(exact(value)).split('.')[1] ?? '').length);
