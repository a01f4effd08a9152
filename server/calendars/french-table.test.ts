import { expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import { eachDay } from '../domain/civil-date.js';
import { LOCAL_FIXED, MOVABLE } from '../domain/holidays-fr.js';
import { frenchHolidayName } from '../domain/public-holidays.js';

/*
 * The library holds the calendars of other countries; here it is held against the official French table, so that either's
 * next version is read before it is believed. A difference that is not written below, or is no longer one, fails.
 */

const YEARS = [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031];

/** Places of the library that each zone is compared with. */
const PLACES: Readonly<Record<string, readonly string[][]>> = {
  'fr-metropole': [['FR']],
  'fr-alsace-moselle': [
    ['FR', '57'],
    ['FR', '67'],
    ['FR', '68'],
  ],
  'fr-guadeloupe': [['FR', 'GP'], ['GP']],
  'fr-martinique': [['FR', 'MQ'], ['MQ']],
  'fr-guyane': [['FR', 'GF'], ['GF']],
  'fr-la-reunion': [['FR', 'RE'], ['RE']],
  'fr-mayotte': [['FR', 'YT'], ['YT']],
  'fr-saint-martin': [['FR', 'MF'], ['MF']],
  'fr-saint-barthelemy': [['FR', 'BL'], ['BL']],
  'fr-saint-pierre-et-miquelon': [['PM']],
  'fr-nouvelle-caledonie': [['NC']],
  'fr-polynesie-francaise': [['PF']],
  'fr-wallis-et-futuna': [['WF']],
};

test('every zone of the table is compared', () => {
  expect(Object.keys(PLACES)).toEqual(Object.keys(LOCAL_FIXED));
});

interface KnownDifference {
  says: 'library' | 'official';
  /** `MM-DD`, or Good Friday. */
  day: string;
  from?: number;
  to?: number;
  why: string;
}

const GOOD_FRIDAY = 'good friday';
const NOT_IN_THE_TABLE = 'The official table gives this territory the metropolitan days, without its own.';
const CHURCH =
  'Given as a day of the Antilles by the library; the official table has it in Alsace-Moselle alone.';

/** What the two are known to say differently. The official table stands: a contract is held against what the State publishes. */
const KNOWN: Readonly<Record<string, readonly KnownDifference[]>> = {
  'fr-guadeloupe': [{ says: 'library', day: GOOD_FRIDAY, why: CHURCH }],
  'fr-martinique': [{ says: 'library', day: GOOD_FRIDAY, why: CHURCH }],
  'fr-saint-martin': [
    { says: 'official', day: '05-28', why: 'Saint-Martin has had its own day since 2018.' },
    { says: 'library', day: '05-27', why: 'The library keeps the day that it had with Guadeloupe.' },
  ],
  'fr-nouvelle-caledonie': [{ says: 'library', day: '09-24', why: NOT_IN_THE_TABLE }],
  'fr-polynesie-francaise': [
    { says: 'library', day: '03-05', why: NOT_IN_THE_TABLE },
    { says: 'library', day: GOOD_FRIDAY, why: NOT_IN_THE_TABLE },
    { says: 'library', day: '06-29', to: 2025, why: NOT_IN_THE_TABLE },
    { says: 'library', day: '11-20', from: 2026, why: `${NOT_IN_THE_TABLE} It took the place of 29 June.` },
  ],
  'fr-wallis-et-futuna': [
    { says: 'library', day: '04-28', why: NOT_IN_THE_TABLE },
    { says: 'library', day: '06-29', why: NOT_IN_THE_TABLE },
    { says: 'library', day: '07-29', why: NOT_IN_THE_TABLE },
  ],
};

/** `library 2026-04-03` for each day that the library alone has, `official …` for each that the table alone has. */
function differences(zone: string, [country = '', state = '']: readonly string[]): string[] {
  const library = new Holidays(country, state, { types: ['public'] });
  return YEARS.flatMap((year) => {
    const theirs = new Set(library.getHolidays(year).map(({ date }) => date.slice(0, 10)));
    return eachDay(`${year}-01-01`, `${year}-12-31`).flatMap((day) => {
      const isOurs = frenchHolidayName(zone, day) != null;
      if (isOurs === theirs.has(day)) return [];
      return [`${isOurs ? 'official' : 'library'} ${day}`];
    });
  });
}

function known(zone: string): string[] {
  return (KNOWN[zone] ?? []).flatMap(({ says, day, from = 0, to = Infinity }) =>
    YEARS.filter((year) => year >= from && year <= to).map(
      (year) => `${says} ${year}-${day === GOOD_FRIDAY ? (MOVABLE[year]?.[0] ?? '') : day}`,
    ),
  );
}

const zones = Object.entries(PLACES).flatMap(([zone, places]) => places.map((place) => ({ zone, place })));

test.each(zones)(
  '$zone differs from $place in what is written here and in nothing else',
  ({ zone, place }) => {
    expect(differences(zone, place).sort()).toEqual(known(zone).sort());
  },
);
