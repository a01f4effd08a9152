import type { Style } from 'exceljs';
import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import { formatNumber } from '../../domain/format/number-format.js';
import { typeset } from '../../domain/format/typeset.js';
import type { Lang } from '../../domain/text.js';
import { safeText } from './safe-text.js';
import { numberStyle, STYLES, type StyleName } from './styles.js';

/** What goes into one cell: a value that Excel can sort and add up, and how it looks. Never a formula. */
export interface Cell {
  value: string | number | Date | null;
  style: Partial<Style>;
}

/** Text, safe whatever document it came from. Null is a cell left empty: the question does not arise. */
export function textCell(text: string | null, lang: Lang, style: StyleName = 'text'): Cell {
  return { value: text === null ? null : safeText(text, lang), style: STYLES[style] };
}

/** Text of ours, with the no-break spaces of French. */
export const wordsCell = (text: string, lang: Lang, style: StyleName = 'text'): Cell =>
  textCell(typeset(text, lang), lang, style);

export const countCell = (count: number): Cell => ({ value: count, style: numberStyle('#,##0') });

/** Days with two decimals; `unknown` says in words why there are none. */
export const daysCell = (days: Decimal | null, unknown: string, lang: Lang): Cell =>
  decimalCell(days, '#,##0.00', unknown, lang);

/** An amount with the sign of its currency, a plain number where the currency is not known. */
export function moneyCell(
  amount: Decimal | null,
  currency: string | null,
  unknown: string,
  lang: Lang,
): Cell {
  return decimalCell(amount, moneyFormat(currency, lang), unknown, lang);
}

/** A unit price: as money, with up to six decimals so that a reader can multiply again. */
export function priceCell(price: Decimal | null, currency: string | null, unknown: string, lang: Lang): Cell {
  const decimals = price === null ? 2 : Math.min(6, Math.max(2, (price.split('.')[1] ?? '').length));
  return decimalCell(price, moneyFormat(currency, lang, decimals), unknown, lang);
}

/** Excel has no day before 1900-03-01 that all programs agree on. */
const FIRST_AGREED_DAY = '1900-03-01';
const DATE_FORMAT: Readonly<Record<Lang, string>> = { fr: '[$-40C]d mmm yyyy', en: '[$-809]d mmm yyyy' };

/** A real date, shown with the name of its month. */
export function dateCell(date: CivilDate | null, lang: Lang): Cell {
  if (date === null) return { value: null, style: STYLES.text };
  if (date < FIRST_AGREED_DAY) return textCell(date, lang);
  return { value: new Date(`${date}T00:00:00Z`), style: numberStyle(DATE_FORMAT[lang], 'left') };
}

function decimalCell(value: Decimal | null, format: string, unknown: string, lang: Lang): Cell {
  if (value === null) return wordsCell(unknown, lang, 'softRight');
  const asNumber = Number(value);
  // A spreadsheet holds 15 digits: what it would change is written in full, as text.
  if (!exact(asNumber).eq(exact(value))) return textCell(formatNumber(value, lang), lang, 'softRight');
  return { value: asNumber, style: numberStyle(format) };
}

/** The marks between digits are those of the reader's own Excel; the currency and its place are ours. */
export function moneyFormat(currency: string | null, lang: Lang, decimals = 2): string {
  const digits = `#,##0.${'0'.repeat(decimals)}`;
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return digits;
  const sign = currency === 'EUR' ? '€' : currency;
  if (lang === 'fr') return `${digits}\\ "${sign}"`;
  const front = currency === 'EUR' ? `"${sign}"` : `"${sign}"\\ `;
  return `${front}${digits};-${front}${digits}`;
}
