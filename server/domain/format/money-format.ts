import { exact, type Decimal, type Exact } from '../decimal.js';
import type { Lang } from '../text.js';
import { NO_BREAK_SPACE, numberParts } from './number-format.js';

function withCurrency(value: Decimal | Exact, currency: string | null, lang: Lang, decimals: number): string {
  const { sign, digits } = numberParts(value, lang, decimals);
  if (currency === null) return sign + digits;
  if (lang === 'fr') return `${sign}${digits}${NO_BREAK_SPACE}${currency === 'EUR' ? '€' : currency}`;
  return currency === 'EUR' ? `${sign}€${digits}` : `${sign}${currency}${NO_BREAK_SPACE}${digits}`;
}

/** `1 234,50 €` · `€1,234.50`; another currency shows its code (`1 234,50 CHF` · `CHF 1,234.50`), an unknown one nothing. */
export function formatMoney(value: Decimal | Exact, currency: string | null, lang: Lang): string {
  return withCurrency(value, currency, lang, 2);
}

const PRICE_UNITS: Record<Lang, { day: string; hour: string }> = {
  fr: { day: '/j', hour: '/h' },
  en: { day: '/d', hour: '/h' },
};

/**
 * A unit price: `650,00 €/j` · `€650.00/d`. Keeps up to six decimals, so that a reader can multiply again;
 * at least two. Without unit (a piece, a lump) the amount stands alone.
 */
export function formatPrice(
  value: Decimal | Exact,
  currency: string | null,
  unit: 'day' | 'hour' | null,
  lang: Lang,
): string {
  const fraction = exact(value).round(6).toFixed().split('.')[1] ?? '';
  const amount = withCurrency(value, currency, lang, Math.max(2, fraction.length));
  return unit === null ? amount : amount + PRICE_UNITS[lang][unit];
}
