import type { CellRichTextValue, Style } from 'exceljs';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatNumber, NO_BREAK_SPACE, numberParts } from '../../domain/format/number-format.js';
import { typeset } from '../../domain/format/typeset.js';
import type { Lang } from '../../domain/text.js';
import { safeText } from './safe-text.js';
import { numberStyle, STYLES, type StyleName } from './styles.js';

/** What goes into one cell: a value that Excel can sort and add up, and how it looks. Never a formula. */
export interface Cell {
  value: string | number | Date | CellRichTextValue | null;
  style: Partial<Style>;
}

/** Text, safe whatever document it came from. Null is a cell left empty: the question does not arise. */
export function textCell(text: string | null, lang: Lang, style: StyleName = 'text'): Cell {
  if (text === null) return { value: null, style: STYLES[style] };
  const safe = safeText(text, lang);
  return { value: needsRichText(safe) ? { richText: [{ text: safe }] } : safe, style: STYLES[style] };
}

/**
 * LibreOffice runs the lines of a plain string together where they would fit on one, of a rich text never; and only in a
 * rich text does every reader understand an escaped underscore.
 */
const needsRichText = (safe: string): boolean => /\n|_x005F_/.test(safe);

/** The characters of a cell; nothing for a number or a date. */
export function charactersOf({ value }: Cell): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value === 'number' || value instanceof Date) return '';
  return value.richText.map(({ text }) => text).join('');
}

/** Text of ours, with the no-break spaces of French. */
export const wordsCell = (text: string, lang: Lang, style: StyleName = 'text'): Cell =>
  textCell(typeset(text, lang), lang, style);

/** Several texts, one a line; none is a cell left empty. */
export const listCell = (texts: readonly string[], lang: Lang): Cell =>
  textCell(texts.length === 0 ? null : typeset(texts.join('\n'), lang), lang);

/** The currency of an amount; where no document states it, that is said. */
export const currencyCell = (currency: string | null, lang: Lang): Cell =>
  currency === null
    ? wordsCell({ fr: 'non indiquée', en: 'not stated' }[lang], lang, 'soft')
    : textCell(currency, lang);

/** A whole number of things. */
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
  return decimalCell(amount, moneyFormat(currency, lang), unknown, lang, (value) =>
    moneyInFull(value, currency, lang),
  );
}

/** A unit price: as money, with up to six decimals so that a reader can multiply again. */
export function priceCell(price: Decimal | null, currency: string | null, unknown: string, lang: Lang): Cell {
  const decimals = price === null ? 2 : Math.min(6, Math.max(2, (price.split('.')[1] ?? '').length));
  return decimalCell(price, moneyFormat(currency, lang, decimals), unknown, lang, (value) =>
    moneyInFull(value, currency, lang),
  );
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

/** A spreadsheet keeps this many digits of a number, and silently makes the others 0. */
const EXCEL_DIGITS = 15;

/** True when a spreadsheet would show another number than this one; fewer digits always survive as a double. */
function losesDigits(value: Decimal): boolean {
  const digits = value
    .replace(/^-/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return digits.length > EXCEL_DIGITS;
}

/** Null says `unknown`; what a spreadsheet would change is written in full, as a text that no sum takes. */
function decimalCell(
  value: Decimal | null,
  format: string,
  unknown: string,
  lang: Lang,
  inFull: (value: Decimal) => string = (number) => formatNumber(number, lang),
): Cell {
  if (value === null) return wordsCell(unknown, lang, 'softRight');
  if (losesDigits(value)) return textCell(inFull(value), lang, 'textRight');
  return { value: Number(value), style: numberStyle(format) };
}

/** `1 234,567 €` · `€1,234.567`, every digit kept. */
function moneyInFull(value: Decimal, currency: string | null, lang: Lang): string {
  const { sign: minus, digits } = numberParts(value, lang);
  const sign = currencySign(currency);
  if (sign === null) return minus + digits;
  if (lang === 'fr') return `${minus}${digits}${NO_BREAK_SPACE}${sign}`;
  return `${minus}${sign}${sign === '€' ? '' : NO_BREAK_SPACE}${digits}`;
}

/** Null for what is no code of a currency: it would be taken for a part of the format. */
function currencySign(currency: string | null): string | null {
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return null;
  return currency === 'EUR' ? '€' : currency;
}

/** The marks between digits are those of the reader's own Excel; the currency and its place are ours. */
function moneyFormat(currency: string | null, lang: Lang, decimals = 2): string {
  const digits = `#,##0.${'0'.repeat(decimals)}`;
  const sign = currencySign(currency);
  if (sign === null) return digits;
  if (lang === 'fr') return `${digits}\\ "${sign}"`;
  const front = sign === '€' ? `"${sign}"` : `"${sign}"\\ `;
  return `${front}${digits};-${front}${digits}`;
}
