import type Holidays from 'date-holidays';
import type { HolidaysTypes } from 'date-holidays';
import { addDays, type CivilDate } from '../domain/civil-date.js';
import {
  frenchHolidayName,
  hasFrenchTable,
  isTableYear,
  zoneKey,
  type PublicHolidays,
} from '../domain/public-holidays.js';
import type { Text } from '../domain/text.js';

/** ISO 3166: a country, and a part of it where that has days of its own: `BE`, `DE-BY`, `CH-GE`, `IT-25-MI`. */
const PLACE = /^[a-z]{2}(?:-[a-z0-9]{1,10}){0,2}$/;
/** Notes of the library on days that are not everybody's, or that an employer or a government sets. */
const NOT_EVERYBODY =
  /\b(?:only|except|excluding|optional|option|might|may|tentative|women|youth|children|military|muslim|faith|orthodox|nur|nicht)\b/i;
/** Months of the Islamic calendar: such a day is announced when the moon is seen, and computed ones miss it by a day. */
const BY_THE_MOON = /\b(?:muharram|safar|rabi|jumada|rajab|shaban|ramadan|shawwal|dhu)\b/i;
/** The day on which summer time starts has 23 hours. */
const WHOLE_DAY_HOURS = 23;

type Table = ReadonlyMap<CivilDate, Text>;

/** Public holidays of one place, a year at a time, each worked out once. */
class PlaceTable {
  private readonly years = new Map<number, Table>();
  private readonly starting = new Map<number, [CivilDate, Text][]>();

  constructor(private readonly library: Holidays) {}

  ofYear(year: number): Table {
    const known = this.years.get(year);
    if (known !== undefined) return known;
    // Days that start at the end of a year may last into the next.
    const days = [year - 1, year].flatMap((from) => this.from(from));
    const table = new Map(days.filter(([date]) => date.startsWith(`${year}-`)));
    this.years.set(year, table);
    return table;
  }

  /** Days of the holidays that start in a year. */
  private from(year: number): [CivilDate, Text][] {
    const known = this.starting.get(year);
    if (known !== undefined) return known;
    const days = this.workOut(year);
    this.starting.set(year, days);
    return days;
  }

  private workOut(year: number): [CivilDate, Text][] {
    const english = new Map(this.library.getHolidays(year, 'en').map((day) => [keyOf(day), day.name]));
    return this.library.getHolidays(year, 'fr').flatMap((day) => {
      const name = { fr: day.name, en: english.get(keyOf(day)) ?? day.name };
      return datesOf(day).map((date): [CivilDate, Text] => [date, name]);
    });
  }
}

const keyOf = ({ date, rule }: HolidaysTypes.Holiday): string => `${date} ${rule}`;

/** The civil dates of a public holiday of everybody; none for half a day, and for what is optional or not certain. */
function datesOf(day: HolidaysTypes.Holiday & { note?: string }): CivilDate[] {
  const hours = (day.end.getTime() - day.start.getTime()) / 3_600_000;
  if (day.type !== 'public' || hours < WHOLE_DAY_HOURS) return [];
  if (NOT_EVERYBODY.test(day.note ?? '') || BY_THE_MOON.test(day.rule)) return [];
  // Its date is that of the place: an instant would be another day on a server far from it.
  const first = day.date.slice(0, 10);
  return Array.from({ length: Math.max(1, Math.round(hours / 24)) }, (_, offset) => addDays(first, offset));
}

/** A place of the library, or null where it has no table for just that place. */
function openTable(Library: typeof Holidays, place: string): PlaceTable | null {
  const [first = '', second, third] = place.split('-');
  const index = new Library();
  const country = codeIn(index.getCountries(), first);
  if (country === undefined) return null;
  const state = second === undefined ? '' : codeIn(index.getStates(country), second);
  if (state === undefined) return null;
  const region = third === undefined ? '' : codeIn(index.getRegions(country, state), third);
  if (region === undefined) return null;
  return new PlaceTable(new Library(country, state, region, { types: ['public'] }));
}

/** The code as the library spells it: some have small letters. It has no list for a country without parts. */
function codeIn(names: Readonly<Record<string, string>> | undefined, folded: string): string | undefined {
  return Object.keys(names ?? {}).find((code) => code.toLowerCase() === folded);
}

const tables = new Map<string, PlaceTable | null>();

/**
 * Public holidays of every place that has a table: the official one for French zones; outside them (`BE`, `DE-BY`) that of
 * the library, for the same years, whole days of everybody, the days observed instead of a Sunday among them. The library
 * is loaded when such a place is first asked for; what it says is kept as long as the process.
 */
export const publicHolidays: PublicHolidays = async (places) => {
  const asked = new Set([...places].map(zoneKey));
  const missing = [...asked].filter((place) => isForeign(place) && !tables.has(place));
  if (missing.length > 0) {
    const { default: Library } = await import('date-holidays');
    for (const place of missing) tables.set(place, openTable(Library, place));
  }
  return (place, date) => {
    if (hasFrenchTable(place)) return frenchHolidayName(place, date);
    const year = Number(date.slice(0, 4));
    const table = tables.get(zoneKey(place));
    return table == null || !isTableYear(year) ? undefined : (table.ofYear(year).get(date) ?? null);
  };
};

/** A code of a place outside France. `FR-57` is none: a zone of the French table has a name. */
const isForeign = (place: string): boolean => PLACE.test(place) && !/^fr(?:-|$)/.test(place);
