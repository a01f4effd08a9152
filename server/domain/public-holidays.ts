import type { CivilDate } from './civil-date.js';
import {
  COMMON_FIXED,
  GOOD_FRIDAY_ZONE,
  LOCAL_FIXED,
  MOVABLE,
  MOVABLE_NAMES,
  type FixedHoliday,
} from './holidays-fr.js';
import type { Text } from './text.js';

/**
 * Name of the public holiday on a day in a place, a contract's `place`: null for a day that is none, undefined where the
 * place or the year has no table.
 */
export type HolidayNames = (place: string, date: CivilDate) => Text | null | undefined;

/** Gives the names of public holidays in some places, once it has loaded what it needs for them. */
export type PublicHolidays = (places: Iterable<string>) => Promise<HolidayNames>;

/** French territories that are also countries of ISO 3166: their code names the same zone. */
const ISO_ZONES: Readonly<Record<string, string>> = {
  fr: 'fr-metropole',
  gp: 'fr-guadeloupe',
  mq: 'fr-martinique',
  gf: 'fr-guyane',
  re: 'fr-la-reunion',
  yt: 'fr-mayotte',
  mf: 'fr-saint-martin',
  bl: 'fr-saint-barthelemy',
  pm: 'fr-saint-pierre-et-miquelon',
  nc: 'fr-nouvelle-caledonie',
  pf: 'fr-polynesie-francaise',
  wf: 'fr-wallis-et-futuna',
};

/** The key of a place in tables of holidays. `FR` alone is metropolitan France. */
export function zoneKey(place: string): string {
  const key = place.trim().toLowerCase();
  return Object.hasOwn(ISO_ZONES, key) ? (ISO_ZONES[key] ?? key) : key;
}

/** Is the place a zone of the official French table? */
export function hasFrenchTable(place: string): boolean {
  return Object.hasOwn(LOCAL_FIXED, zoneKey(place));
}

/** Years of the tables: those of the official French one, 2006 to 2031. Beyond it nobody has checked anything. */
export function isTableYear(year: number): boolean {
  return Object.hasOwn(MOVABLE, year);
}

function inForce(holiday: FixedHoliday, year: number): boolean {
  return year >= (holiday.from ?? 0) && year <= (holiday.to ?? Infinity);
}

const tables = new Map<string, ReadonlyMap<CivilDate, Text>>();

/** Holidays of one zone and year; null when the zone or the year is not in the table. */
function holidaysOf(zone: string, year: number): ReadonlyMap<CivilDate, Text> | null {
  const local = hasFrenchTable(zone) ? LOCAL_FIXED[zone] : undefined;
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

/** Public holidays of the zones of the official French table. */
export const frenchHolidayName: HolidayNames = (place, date) => {
  const table = holidaysOf(zoneKey(place), Number(date.slice(0, 4)));
  return table === null ? undefined : (table.get(date) ?? null);
};
