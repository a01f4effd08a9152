import { isHalfDay } from '../../domain/half-days.js';
import { fold } from '../../domain/names.js';

/** Unit codes of UN/ECE Recommendation 20 and the words people write for them, folded. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  DAY: [
    'j',
    'jr',
    'jrs',
    'jour',
    'jours',
    'journee',
    'journees',
    'jh',
    'j/h',
    'jour homme',
    'jours hommes',
    'd',
    'day',
    'days',
    'man-day',
    'man-days',
  ],
  HUR: ['h', 'hr', 'hrs', 'heure', 'heures', 'hour', 'hours'],
  LS: ['forfait', 'fft', 'ft', 'ens', 'ensemble', 'lump sum', 'lump', 'fixed'],
  MON: ['mois', 'month', 'months'],
  C62: ['u', 'un', 'unite', 'unites', 'unit', 'units', 'piece', 'pieces'],
};

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([code, words]) => words.map((word) => [word, code] as const)),
);

/** Unit code of a word of a table (`jours` → DAY); a word that is not known stays as written. */
export function unitCodeOf(text: string): string {
  return BY_WORD.get(fold(text).replace(/\.$/, '')) ?? text;
}

/** A quantity written with its unit: `12 j`, `7,5 heures`. Null when the text does not end with a known unit. */
export function splitQuantity(text: string): { number: string; unitCode: string } | null {
  const parts = /^(.*\d)\s*(\p{L}[\p{L}/. -]*)$/u.exec(text.trim());
  const word = parts?.[2] ?? '';
  const unit = BY_WORD.get(fold(word).replace(/\.$/, '')) ?? (isHalfDay(word) ? word : undefined);
  return parts?.[1] === undefined || unit === undefined ? null : { number: parts[1], unitCode: unit };
}
