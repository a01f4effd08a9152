import { fold } from '../../domain/names.js';

/** A month of a year: `2026-09`. */
export type YearMonth = string;

const MONTH_WORDS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january', 'januar'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb', 'februar'],
  ['mars', 'mar', 'march', 'marz'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun', 'juni'],
  ['juillet', 'juil', 'july', 'jul', 'juli'],
  ['aout', 'aou', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october', 'oktober', 'okt'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december', 'dezember'],
];

const MONTH_OF_WORD: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

const YEAR = /(?<!\d)(20\d{2})(?!\d)/;
const WORD = /[a-z]+/g;
/** `09/2026`, `9-2026`, `2026-09`, `202609`; not a part of a longer number or of a whole date. */
const MONTH_YEAR = /(?<![\d/.-])(0?[1-9]|1[0-2])[/._ -](20\d{2})(?!\d)/;
const YEAR_MONTH = /(?<!\d)(20\d{2})[/._ -]?(0[1-9]|1[0-2])(?![/._-]?\d)/;
/** `01/09/2026` or `2026-09-01`: a range of dates inside one month names that month. */
const WHOLE_DATE = /(?<!\d)(?:(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})|(20\d{2})-(\d{2})-(\d{2}))(?!\d)/g;

/** A month as `2026-09`; months count from 1. */
export function yearMonth(year: number, month: number): YearMonth {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The month a text names alone (`septembre`), from 1; null when it names none or several. */
export function monthWord(text: string): number | null {
  const months = new Set((fold(text).match(WORD) ?? []).flatMap((word) => MONTH_OF_WORD.get(word) ?? []));
  return months.size === 1 ? ([...months][0] ?? null) : null;
}

/** The year a text names, 2000 to 2099; null when there is none. */
export function yearIn(text: string): number | null {
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * The month and year in a label, a sheet name or a file name: `Septembre 2026`, `Janvier_2026`, `01-2026`,
 * `CRA 202601`, `du 01/09/2026 au 30/09/2026`. Null when the text names none, or several.
 */
export function readMonth(text: string): YearMonth | null {
  const folded = fold(text).replaceAll('_', ' ');
  const dates = [...folded.matchAll(WHOLE_DATE)].map((date) =>
    date[3] === undefined
      ? yearMonth(Number(date[4]), Number(date[5]))
      : yearMonth(Number(date[3]), Number(date[2])),
  );
  // One whole date is a day of signature as likely as a month.
  if (dates.length >= 2) return new Set(dates).size === 1 ? (dates[0] ?? null) : null;
  const year = yearIn(folded);
  const word = monthWord(folded);
  if (word !== null && year !== null) return yearMonth(year, word);
  if (dates.length === 1) return null;
  const yearFirst = YEAR_MONTH.exec(folded);
  if (yearFirst) return yearMonth(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = MONTH_YEAR.exec(folded);
  return monthFirst ? yearMonth(Number(monthFirst[2]), Number(monthFirst[1])) : null;
}
