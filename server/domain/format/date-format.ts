import { addDays, type CivilDate } from '../civil-date.js';
import type { Lang } from '../text.js';
import { formatList } from './list-format.js';
import { NO_BREAK_SPACE } from './number-format.js';

const SHORT_MONTHS: Record<Lang, readonly string[]> = {
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
};
const LONG_MONTHS: Record<Lang, readonly string[]> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

interface DateWords {
  year: string;
  /** Month in the short form of the language. */
  month: string;
  /** `1er` for the first of a month in French. */
  day: string;
}

function words(date: CivilDate, lang: Lang): DateWords {
  const [year = '', month = '', day = ''] = date.split('-');
  const number = Number(day);
  return {
    year,
    month: SHORT_MONTHS[lang][Number(month) - 1] ?? month,
    day: lang === 'fr' && number === 1 ? '1er' : String(number),
  };
}

/** Day and month without the year, `24 nov.` · `24 Nov`. */
function dayAndMonth(date: CivilDate, lang: Lang): string {
  const { day, month } = words(date, lang);
  return day + NO_BREAK_SPACE + month;
}

/** `24 nov. 2026` · `24 Nov 2026`. Never figures alone: 03/04 is two different days. */
export function formatDate(date: CivilDate, lang: Lang): string {
  return dayAndMonth(date, lang) + NO_BREAK_SPACE + words(date, lang).year;
}

/** `septembre 2026` · `September 2026`, from any day of that month. */
export function formatMonth(date: CivilDate, lang: Lang): string {
  const [year = '', month = ''] = date.split('-');
  return (LONG_MONTHS[lang][Number(month) - 1] ?? month) + NO_BREAK_SPACE + year;
}

const sameMonth = (a: CivilDate, b: CivilDate): boolean => a.slice(0, 7) === b.slice(0, 7);
const sameYear = (a: CivilDate, b: CivilDate): boolean => a.slice(0, 4) === b.slice(0, 4);

/** A period inside a sentence: `du 1er sept. 2026 au 15 sept. 2026`, `à partir du 4 sept. 2026`, `jusqu'au 31 août 2026`. */
export function formatSpan(start: CivilDate | null, end: CivilDate | null, lang: Lang): string {
  if (start === null || end === null) return formatPeriod(start, end, lang);
  const [from, to] = [formatDate(start, lang), formatDate(end, lang)];
  return lang === 'fr' ? `du ${from} au ${to}` : `from ${from} to ${to}`;
}

/**
 * A period, both ends included: `2–15 sept. 2026`, `28 août – 3 sept. 2026`, `septembre 2026` for a whole month.
 * An open end is said in words.
 */
export function formatPeriod(start: CivilDate | null, end: CivilDate | null, lang: Lang): string {
  if (start === null && end === null) return lang === 'fr' ? 'sans date' : 'undated';
  if (start === null) return (lang === 'fr' ? "jusqu'au " : 'until ') + formatDate(end ?? '', lang);
  if (end === null) return (lang === 'fr' ? 'à partir du ' : 'from ') + formatDate(start, lang);
  if (start === end) return formatDate(start, lang);
  if (!sameMonth(start, end)) {
    const from = sameYear(start, end) ? dayAndMonth(start, lang) : formatDate(start, lang);
    return `${from} – ${formatDate(end, lang)}`;
  }
  const whole = start.endsWith('-01') && !sameMonth(end, addDays(end, 1));
  return whole ? formatMonth(start, lang) : `${words(start, lang).day}–${formatDate(end, lang)}`;
}

/**
 * Several days, in order and once each: `27, 28 et 31 août 2026`, `31 août et 1er sept. 2026`.
 * Above `limit`, the first ones and how many more.
 */
export function formatDates(dates: readonly CivilDate[], lang: Lang, limit = 10): string {
  const sorted = [...new Set(dates)].sort();
  const shown = sorted.slice(0, limit);
  const more = sorted.length - shown.length;
  const items = shown.map((date, index) => {
    const next = shown[index + 1];
    if (next === undefined || !sameYear(date, next)) return formatDate(date, lang);
    return sameMonth(date, next) ? words(date, lang).day : dayAndMonth(date, lang);
  });
  if (more === 0) return formatList(items, lang);
  const rest =
    lang === 'fr'
      ? `${more} autre${more > 1 ? 's dates' : ' date'}`
      : `${more} more date${more > 1 ? 's' : ''}`;
  return formatList([...items, rest], lang);
}
