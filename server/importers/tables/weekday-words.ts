import { fold } from '../../domain/names.js';

/** Days of the week from Monday, in full; a cell may hold any beginning of the word. */
const LANGUAGES: readonly (readonly string[])[] = [
  ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'],
];

/** ISO days a word may stand for, one set per language: `M` is Tuesday or Wednesday in French, Monday in English. */
export type WeekdayReading = readonly ReadonlySet<number>[];

/** Every beginning of a word that a language knows. */
const READINGS: ReadonlyMap<string, WeekdayReading> = new Map(
  LANGUAGES.flat()
    .flatMap((day) => Array.from(day, (_, end) => day.slice(0, end + 1)))
    .map((word) => [
      word,
      LANGUAGES.map(
        (days) => new Set(days.flatMap((day, index) => (day.startsWith(word) ? [index + 1] : []))),
      ),
    ]),
);

/** Reads `L`, `lun.`, `Mer`, `Monday`…; null when no language knows the word. */
export function readWeekday(text: string): WeekdayReading | null {
  return READINGS.get(text) ?? READINGS.get(fold(text).replace(/\.$/, '')) ?? null;
}

/**
 * The first position where the words and the calendar disagree, in the language that agrees furthest;
 * null when one language agrees everywhere. `null` words are left out.
 */
export function firstWeekdayMismatch(
  words: readonly (WeekdayReading | null)[],
  isoDays: readonly number[],
): number | null {
  let furthest = -1;
  for (const language of LANGUAGES.keys()) {
    const at = words.findIndex((word, index) => word !== null && !word[language]?.has(isoDays[index] ?? 0));
    if (at < 0) return null;
    furthest = Math.max(furthest, at);
  }
  return furthest;
}
