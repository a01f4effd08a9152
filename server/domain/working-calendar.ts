import { eachDay, isWeekend, type CivilDate } from './civil-date.js';
import {
  COMMON_FIXED,
  GOOD_FRIDAY_ZONE,
  LOCAL_FIXED,
  MOVABLE,
  MOVABLE_NAMES,
  type FixedHoliday,
} from './holidays-fr.js';
import type { Text } from './text.js';

/** The key of a place in the table of holidays. `FR` alone is metropolitan France; other countries have no table here. */
export function zoneKey(zone: string): string {
  const key = zone.trim().toLowerCase();
  return key === 'fr' ? 'fr-metropole' : key;
}

function inForce(holiday: FixedHoliday, year: number): boolean {
  return year >= (holiday.from ?? 0) && year <= (holiday.to ?? Infinity);
}

const tables = new Map<string, ReadonlyMap<CivilDate, Text>>();

/** Holidays of one zone and year; null when the zone or the year is not in the table. */
function holidaysOf(zone: string, year: number): ReadonlyMap<CivilDate, Text> | null {
  const local = LOCAL_FIXED[zone];
  const movable = MOVABLE[year];
  if (local === undefined || movable === undefined) return null;
  const key = `${zone}/${year}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = new Map<CivilDate, Text>();
  movable.forEach((day, index) => {
    const name = MOVABLE_NAMES[index];
    if (name === undefined || (index === 0 && zone !== GOOD_FRIDAY_ZONE)) return;
    table.set(`${year}-${day}`, name);
  });
  for (const holiday of [...COMMON_FIXED, ...local]) {
    if (inForce(holiday, year)) table.set(`${year}-${holiday.day}`, holiday.name);
  }
  tables.set(key, table);
  return table;
}

/** Name of the public holiday on that day in that place; null when it is none or the place has no table. */
export function publicHolidayName(zone: string, date: CivilDate): Text | null {
  return holidaysOf(zoneKey(zone), Number(date.slice(0, 4)))?.get(date) ?? null;
}

/**
 * Is this day a public holiday where the work is done? `zone` is a contract's `place`.
 * null: no calendar for that place (`BE`) or that year (tables run from 2006 to 2031).
 */
export function isPublicHoliday(zone: string, date: CivilDate): boolean | null {
  const table = holidaysOf(zoneKey(zone), Number(date.slice(0, 4)));
  return table === null ? null : table.has(date);
}

/**
 * Days from `from` to `to`, both included, that are neither weekend, nor public holiday, nor closure.
 * null when the place or a year of the period has no calendar; 0 when `to` is earlier.
 */
export function workingDays(
  from: CivilDate,
  to: CivilDate,
  zone: string,
  closures: Iterable<CivilDate> = [],
): number | null {
  const closed = new Set(closures);
  let count = 0;
  for (const day of eachDay(from, to)) {
    const holiday = isPublicHoliday(zone, day);
    if (holiday === null) return null;
    if (!holiday && !isWeekend(day) && !closed.has(day)) count += 1;
  }
  return count;
}
