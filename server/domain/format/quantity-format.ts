import { exact, type Decimal, type Exact } from '../decimal.js';
import type { Lang } from '../text.js';
import { formatNumber, NO_BREAK_SPACE, plural } from './number-format.js';

/** Days, always with two decimals: `5,00 j` · `5.00 d`. */
export function formatDays(value: Decimal | Exact, lang: Lang): string {
  return formatNumber(value, lang, 2) + NO_BREAK_SPACE + (lang === 'fr' ? 'j' : 'd');
}

/** Hours, with at most two decimals and no padding: `34 h`, `7,5 h` · `7.5 h`. */
export function formatHours(value: Decimal | Exact, lang: Lang): string {
  return `${formatNumber(exact(value).round(2), lang)}${NO_BREAK_SPACE}h`;
}

/** Time of a day as recorded: in days, else in hours, else nothing but that there is some. */
export function formatRecordedTime(days: Decimal | null, hours: Decimal | null, lang: Lang): string {
  if (days !== null) return formatDays(days, lang);
  if (hours !== null) return formatHours(hours, lang);
  return lang === 'fr' ? 'du temps' : 'time';
}

/** A ratio as a percentage, 0.865 being `86,5 %` · `86.5%`; at most `decimals` decimals, no padding. */
export function formatPercent(ratio: Decimal | Exact, lang: Lang, decimals = 1): string {
  const percent = formatNumber(exact(ratio).times(100).round(decimals), lang);
  return lang === 'fr' ? `${percent}${NO_BREAK_SPACE}%` : `${percent}%`;
}

/** A count and its word, without padding: `1,5 jour`, `2 jours` · `1.5 days`. */
export function formatCount(value: Decimal | Exact | number, one: string, many: string, lang: Lang): string {
  return formatNumber(exact(value), lang) + NO_BREAK_SPACE + plural(value, one, many, lang);
}
