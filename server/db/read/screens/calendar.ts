import type { Client } from 'pg';
import { publicHolidays } from '../../../calendars/public-holidays.js';
import { eachDay } from '../../../domain/civil-date.js';
import { zoneKey } from '../../../domain/public-holidays.js';
import type { CalendarDays, CalendarYear } from '../../../usecases/reads/calendar-reads.js';
import { orNull, sourceOf, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { placeSources } from './place-sources.js';
import type { Viewer } from './viewer.js';

const daysSql = sqlFile(import.meta.url, './calendar-days.sql');
const closuresSql = sqlFile(import.meta.url, './calendar-closures.sql');
const placesSql = sqlFile(import.meta.url, './calendar-places.sql');

const METROPOLITAN = 'FR-metropole';

/** One year of the calendar, for a viewer. */
export async function calendarYear(
  client: Client,
  viewer: Viewer,
  { year, place }: { year: number; place: string },
): Promise<CalendarYear> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const days = await client.query<CalendarDays>(daysSql, [from, to, viewer.contractIds]);
  const closures = await client.query<Row>(closuresSql, [from, to, viewer.contractIds]);
  const places = await client.query<{ place: string }>(placesSql, [viewer.contractIds]);
  const placed = await placeSources(
    client,
    viewer,
    closures.rows.map((row) => sourceOf(row)),
  );
  return {
    year,
    place,
    holidays: await holidaysOf(place, from, to),
    days: days.rows,
    closures: closures.rows.map((row) => ({
      date: text(row, 'date'),
      label: orNull(row, 'label'),
      entity: orNull(row, 'entity'),
      source: placed(sourceOf(row)),
    })),
    places: distinctZones([METROPOLITAN, ...places.rows.map((row) => row.place)]),
  };
}

/** Is there a table of public holidays for the place? */
export async function hasHolidays(place: string): Promise<boolean> {
  const nameOf = await publicHolidays([place]);
  return nameOf(place, '2026-01-01') !== undefined;
}

async function holidaysOf(place: string, from: string, to: string): Promise<CalendarYear['holidays']> {
  const nameOf = await publicHolidays([place]);
  if (nameOf(place, from) === undefined) return null;
  return eachDay(from, to).flatMap((date) => {
    const name = nameOf(place, date);
    return name == null ? [] : [{ date, name }];
  });
}

/** Each zone once, as it was first written. */
function distinctZones(places: readonly string[]): string[] {
  const zones = new Map<string, string>();
  for (const place of places) if (!zones.has(zoneKey(place))) zones.set(zoneKey(place), place);
  return [...zones.values()];
}
