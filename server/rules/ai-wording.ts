import { exact, type Decimal } from '../domain/decimal.js';
import { formatPercent } from '../domain/format/quantity-format.js';
import type { Lang } from '../domain/text.js';

/** A declared share of the work: `de 60 %`, `de 60 % à 80 %` · `of 60%`, `of 60% to 80%`. */
export function shareRange(low: Decimal, high: Decimal, lang: Lang): string {
  const [from, to] = [formatPercent(low, lang), formatPercent(high, lang)];
  if (lang === 'fr') return exact(low).eq(high) ? `de ${from}` : `de ${from} à ${to}`;
  return exact(low).eq(high) ? `of ${from}` : `of ${from} to ${to}`;
}
