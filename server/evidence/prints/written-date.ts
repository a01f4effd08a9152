import type { CivilDate } from '../../domain/civil-date.js';
import { fold } from '../../domain/names.js';

const MONTHS = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];

/** A day that no calendar has, such as 31 June. */
export const IMPOSSIBLE = Symbol('impossible date');

/**
 * The first date written out in a text, as `7 octobre 2016`; null without one.
 */
export function writtenDate(text: string): CivilDate | null | typeof IMPOSSIBLE {
  for (const [, day = '', name = '', year = ''] of fold(text).matchAll(
    /(\d{1,2})(?:er)? ([a-z]+) (\d{4})/g,
  )) {
    const month = MONTHS.findIndex((names) => names.includes(name));
    if (month === -1) continue;
    const date = new Date(Date.UTC(Number(year), month, Number(day)));
    if (date.getUTCMonth() !== month || date.getUTCDate() !== Number(day)) return IMPOSSIBLE;
    return date.toISOString().slice(0, 10);
  }
  return null;
}
