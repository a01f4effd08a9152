import type { Decimal } from '../decimal.js';
import type { Lang } from '../text.js';
import { formatNumber, NO_BREAK_SPACE, plural } from './number-format.js';
import { formatMoney } from './money-format.js';
import { formatDays, formatHours, formatPercent } from './quantity-format.js';

/** What a threshold of a rule is measured in. `share`: a part of a whole, 0.1 being a tenth; `ratio`: so many times. */
export type ParameterType = 'days' | 'hours' | 'money' | 'share' | 'ratio' | 'count';

/**
 * A threshold with its unit: `0,25 j`, `2 h`, `10 %`, `1,6 fois` · `0.25 d`, `2 h`, `10%`, `1.6 times`. Money is in the
 * currency of whatever invoice is looked at: it bears none here.
 */
export function formatParameter(type: ParameterType, value: Decimal, lang: Lang): string {
  switch (type) {
    case 'days':
      return formatDays(value, lang);
    case 'hours':
      return formatHours(value, lang);
    case 'money':
      return `${formatMoney(value, null, lang)} (${lang === 'fr' ? 'devise de la facture' : 'currency of the invoice'})`;
    case 'share':
      return formatPercent(value, lang);
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
