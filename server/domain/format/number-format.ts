import { exact, toDecimal, toFixed, type Decimal, type Exact } from '../decimal.js';
import type { Lang } from '../text.js';

/**
 * Numbers as people read them. Written by hand because Intl gives other spaces and signs from one version of Node
 * to the next, and sentences are stored and compared.
 */

/** Between a number and its unit. */
export const NO_BREAK_SPACE = '\u00a0';
/** Between groups of three digits in French. */
export const NARROW_NO_BREAK_SPACE = '\u202f';
const MINUS = '\u2212';

const MARKS: Record<Lang, { decimal: string; group: string }> = {
  fr: { decimal: ',', group: NARROW_NO_BREAK_SPACE },
  en: { decimal: '.', group: ',' },
};

interface NumberParts {
  /** The minus sign or nothing; money in English puts its symbol after it. */
  sign: string;
  digits: string;
}

function group(whole: string, mark: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, mark);
}

/** Sign and grouped digits apart. `decimals` fixes their number (half away from zero); else none is added or lost. */
export function numberParts(value: Decimal | Exact, lang: Lang, decimals?: number): NumberParts {
  const text = decimals === undefined ? toDecimal(exact(value)) : toFixed(value, decimals);
  const negative = text.startsWith('-');
  const [whole = '', fraction] = (negative ? text.slice(1) : text).split('.');
  const marks = MARKS[lang];
  const digits = group(whole, marks.group) + (fraction === undefined ? '' : marks.decimal + fraction);
  return { sign: negative ? MINUS : '', digits };
}

/** `1 234,5` · `1,234.5`; `−2,50` with two decimals. References, years and order numbers are not numbers: never here. */
export function formatNumber(value: Decimal | Exact, lang: Lang, decimals?: number): string {
  const { sign, digits } = numberParts(value, lang, decimals);
  return sign + digits;
}

/** The word that goes with a count: French is plural from 2 (`1,5 jour`), English except for exactly 1. */
export function plural(count: Decimal | Exact | number, one: string, many: string, lang: Lang): string {
  const size = exact(count).abs();
  const singular = lang === 'fr' ? size.lt(2) : size.eq(1);
  return singular ? one : many;
}
