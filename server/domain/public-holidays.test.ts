import { describe, expect, test } from '@jest/globals';
import { eachDay, isWeekend } from './civil-date.js';
import { frenchHolidayName, hasFrenchTable, zoneKey } from './public-holidays.js';

const days = eachDay('2006-01-01', '2031-12-31');
const holidays = (zone: string) => days.filter((day) => frenchHolidayName(zone, day) != null);
const ofYear = (zone: string, year: number) => holidays(zone).filter((day) => day.startsWith(`${year}-`));

describe('public holidays', () => {
  test('each zone has as many dates as the official table, 2006 to 2031', () => {
    // 2008 has one day fewer: Ascension falls on 1 May. In Martinique and Guyane two local days fall on a common one.
    expect(holidays('FR-metropole')).toHaveLength(285);
    expect(holidays('FR-alsace-moselle')).toHaveLength(337);
    expect(holidays('FR-guadeloupe')).toHaveLength(311);
    expect(holidays('FR-guyane')).toHaveLength(309);
    expect(holidays('FR-martinique')).toHaveLength(310);
    expect(holidays('FR-mayotte')).toHaveLength(311);
    expect(holidays('FR-la-reunion')).toHaveLength(311);
    expect(holidays('FR-saint-martin')).toHaveLength(311);
    expect(holidays('FR-saint-barthelemy')).toHaveLength(311);
    expect(holidays('FR-nouvelle-caledonie')).toEqual(holidays('FR-metropole'));
  });

  test('the metropolitan days of 2026', () => {
    expect(ofYear('FR-metropole', 2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  test('movable days agree with the Gregorian computation of Easter', () => {
    for (let year = 2006; year <= 2031; year += 1) {
      const monday = eachDay(`${year}-03-22`, `${year}-04-26`).find(
        (day) => frenchHolidayName('FR-metropole', day)?.en === 'Easter Monday',
      );
      expect(monday).toBe(easterMonday(year));
    }
  });

  test('local days stay local, and Saint-Martin moved its own in 2018', () => {
    const is = (zone: string, day: string) => frenchHolidayName(zone, day) !== null;
    expect(is('FR-alsace-moselle', '2026-04-03')).toBe(true);
    expect(is('FR-guadeloupe', '2026-04-03')).toBe(false);
    expect(is('FR-saint-martin', '2017-05-27')).toBe(true);
    expect(is('FR-saint-martin', '2026-05-27')).toBe(false);
    expect(is('FR-saint-martin', '2026-05-28')).toBe(true);
    expect(is('FR-la-reunion', '2026-12-20')).toBe(true);
    expect(frenchHolidayName('FR', '2026-08-15')).toEqual({ fr: 'Assomption', en: 'Assumption Day' });
  });

  test('a territory is named by its zone or by its code of ISO 3166', () => {
    expect([' fr ', 'GP', 're', 'FR-Guyane', 'BE'].map(zoneKey)).toEqual([
      'fr-metropole',
      'fr-guadeloupe',
      'fr-la-reunion',
      'fr-guyane',
      'be',
    ]);
  });

  test('a place or a year without a table is unknown, never "not a holiday"', () => {
    expect(frenchHolidayName('BE', '2026-07-21')).toBeUndefined();
    expect(frenchHolidayName('constructor', '2026-07-21')).toBeUndefined();
    expect(hasFrenchTable('constructor')).toBe(false);
    expect(frenchHolidayName('FR-metropole', '2032-01-01')).toBeUndefined();
    expect(frenchHolidayName('FR-metropole', '2005-01-01')).toBeUndefined();
  });

  test('months of 2026 and 2027 have as many working days as known', () => {
    const working = (zone: string, year: number) =>
      days.filter(
        (day) => day.startsWith(`${year}-`) && !isWeekend(day) && frenchHolidayName(zone, day) === null,
      );
    const months = (year: number) => {
      const counts = Array.from({ length: 12 }, () => 0);
      for (const day of working('FR-metropole', year)) {
        const month = Number(day.slice(5, 7)) - 1;
        counts[month] = (counts[month] ?? 0) + 1;
      }
      return counts;
    };
    expect(months(2026)).toEqual([21, 20, 22, 21, 17, 22, 22, 21, 22, 22, 20, 22]);
    expect(months(2027)).toEqual([20, 20, 22, 22, 19, 22, 21, 22, 22, 21, 20, 23]);
    expect(working('FR-alsace-moselle', 2026)).toHaveLength(251);
    expect(working('FR-alsace-moselle', 2027)).toHaveLength(253);
  });
});

/** Anonymous Gregorian algorithm (Meeus, Jones, Butcher), plus one day. */
function easterMonday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sunday = Date.UTC(year, Math.floor((h + l - 7 * m + 114) / 31) - 1, ((h + l - 7 * m + 114) % 31) + 1);
  return new Date(sunday + 86_400_000).toISOString().slice(0, 10);
}
