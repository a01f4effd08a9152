import { exact, type Decimal } from '../domain/decimal.js';
import { formatMoney } from '../domain/format/money-format.js';
import type { Lang } from '../domain/text.js';

/** Allowances and charges inside a written computation: ` − 50,00 € (remise) + 20,00 € (frais)`; nothing without any. */
export function adjustments(
  allowances: Decimal,
  charges: Decimal,
  currency: string | null,
  lang: Lang,
): string {
  const word = lang === 'fr' ? { less: 'remise', more: 'frais' } : { less: 'allowance', more: 'charge' };
  const part = (sign: string, amount: Decimal, name: string) =>
    exact(amount).eq(0) ? '' : ` ${sign} ${formatMoney(exact(amount).abs(), currency, lang)} (${name})`;
  return part('−', allowances, word.less) + part('+', charges, word.more);
}
