import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { publicHolidays } from './public-holidays.js';

/** Dates of a year that are public holidays of a place. */
async function holidaysOf(place: string, year: number): Promise<string[]> {
  const nameOf = await publicHolidays([place]);
  const dates: string[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    if (nameOf(place, date) != null) dates.push(date);
  }
  return dates;
}

// The days that the governments publish: Belgium, Luxembourg, Germany with and without Bavaria, Geneva, Catalonia, England.
test.each([
  ['BE', '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25'],
  ['LU', '01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26'],
  ['DE', '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
  ['DE-BY', '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
  ['CH-GE', '01-01 04-03 04-05 04-06 05-14 05-24 05-25 08-01 09-10 12-25 12-31'],
  ['ES-CT', '01-01 01-06 04-03 04-06 05-01 06-24 08-15 09-11 10-12 11-01 12-06 12-08 12-25 12-26'],
  ['GB-ENG', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28'],
])('the whole days of %s in 2026', async (place, dates) => {
  expect(await holidaysOf(place, 2026)).toEqual(dates.split(' ').map((date) => `2026-${date}`));
});

test('names in both languages; the day observed instead is one', async () => {
  const nameOf = await publicHolidays(['be', 'GB-ENG', 'FR-alsace-moselle']);
  expect(nameOf('BE', '2026-07-21')).toEqual({ fr: 'Fête nationale', en: 'National Holiday' });
  expect(nameOf(' be ', '2026-07-22')).toBeNull();
  expect(nameOf('GB-ENG', '2026-12-28')).toEqual({
    fr: 'Lendemain de Noël (jour substitut)',
    en: 'Boxing Day (substitute day)',
  });
  expect(nameOf('FR-alsace-moselle', '2026-04-03')).toEqual({ fr: 'Vendredi saint', en: 'Good Friday' });
});

test('no half day, no day that is optional, for some people, or announced when the moon is seen', async () => {
  const nameOf = await publicHolidays(['CH-VS', 'CA-QC', 'CN', 'MA']);
  // Valais: half a day on 24 December; Quebec: Good Friday or Easter Monday, as the employer says.
  expect(nameOf('CH-VS', '2026-12-24')).toBeNull();
  expect(nameOf('CA-QC', '2026-04-03')).toBeNull();
  expect(nameOf('CA-QC', '2026-06-24')?.fr).toBe('Fête nationale du Québec');
  expect(nameOf('CN', '2026-06-01')).toBeNull();
  expect([nameOf('MA', '2026-03-20'), nameOf('MA', '2026-05-27')]).toEqual([null, null]);
  expect(nameOf('MA', '2026-07-30')?.fr).toBe('Fête du trône');
});

test('days that last over the end of a year belong to both', async () => {
  const nameOf = await publicHolidays(['AM']);
  expect(['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => nameOf('AM', day) != null)).toEqual([
    true,
    true,
    true,
  ]);
});

test('a part of a country that the library does not know is not the country; nor is what is no code', async () => {
  const places = ['DE-XX', 'XX', 'BE-XX', 'LU-L', 'FR-57', 'FR-MQ', 'Bruxelles', '', 'BE-WAL-x', '__proto__'];
  const nameOf = await publicHolidays(places);
  expect(places.map((place) => nameOf(place, '2026-12-25'))).toEqual(places.map(() => undefined));
});

test('years beyond the French table are unknown everywhere', async () => {
  const nameOf = await publicHolidays(['BE']);
  expect([nameOf('BE', '2005-12-25'), nameOf('BE', '2032-12-25')]).toEqual([undefined, undefined]);
  expect(nameOf('BE', '2031-12-25')).not.toBeNull();
});

test('a day is the same whatever the zone of the machine', async () => {
  // Midnight of the place is another day for a server far from it.
  expect(await holidaysOf('NZ', 2026)).toContain('2026-02-06');
  expect(await holidaysOf('US-HI', 2026)).toContain('2026-07-04');
});

test('the library is loaded when a place outside France is asked for, not with the code', () => {
  const source = readFileSync('server/calendars/public-holidays.ts', 'utf8');
  const loads = source.split('\n').filter((line) => line.includes("'date-holidays'"));
  expect(loads.filter((line) => !line.startsWith('import type '))).toEqual([
    "    const { default: Library } = await import('date-holidays');",
  ]);
});
