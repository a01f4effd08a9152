import { addDays, type CivilDate } from '../../domain/civil-date.js';
import { secondsBetween, type WrittenInstant } from './instant-text.js';
import { dayIn } from './time-zone.js';

const DAY_SECONDS = 86_400;

/** When a row starts and ends, in civil days and seconds of their day; what is not known is null. */
export interface RowTime {
  date: CivilDate | null;
  endDate: CivilDate | null;
  start: number | null;
  end: number | null;
}

/**
 * Of a start and an end written each as a date and a time. The day is that of the start; the end is placed by the time that
 * passed, so that the hour of a clock that changes is counted right.
 */
export function timeOfInstants(
  start: WrittenInstant | null,
  end: WrittenInstant | null,
  zone: string,
): RowTime {
  if (start === null) return { date: null, endDate: null, start: null, end: null };
  const date = dayIn(zone, start);
  if (end === null) return { date, endDate: null, start: start.seconds, end: null };
  const until = start.seconds + secondsBetween(start, end);
  const days = Math.floor(until / DAY_SECONDS);
  return { date, endDate: addDays(date, days), start: start.seconds, end: until - days * DAY_SECONDS };
}
