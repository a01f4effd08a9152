import { civilDate, daysBetween, type CivilDate } from '../../domain/civil-date.js';

/**
 * A date and time as a tool writes it. `clock`: the civil day and time of whoever worked, with or without an offset.
 * `utc`: an instant on the world's clock; its civil day depends on a time zone that the text does not tell.
 */
export interface WrittenInstant {
  kind: 'clock' | 'utc';
  date: CivilDate;
  /** Seconds of that day. */
  seconds: number;
  /** Seconds that the clock was ahead of UTC; null when the text does not say. */
  offset: number | null;
}

/** `2026-03-04T09:00:00+01:00`, `2026-03-04 09:00`, `20260304T080000Z`; fractions of a second are left out. */
const INSTANT =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?(?: ?(Z|[+-]\d{2}:?\d{2}))?$/i;
const DAY = 86_400;

/** Reads a date and time; null for anything else, and for a day or a time that does not exist. */
export function parseInstant(text: string): WrittenInstant | null {
  const found = INSTANT.exec(text.trim());
  if (!found) return null;
  const date = civilDate(Number(found[1]), Number(found[2]), Number(found[3]));
  const [hour, minute, second] = [Number(found[4]), Number(found[5]), Number(found[6] ?? 0)];
  if (date === null || hour > 23 || minute > 59 || second > 59) return null;
  const offset = offsetOf(found[7]);
  const kind = offset === 0 ? 'utc' : 'clock';
  return { kind, date, seconds: hour * 3600 + minute * 60 + second, offset };
}

/** `+00:00` says no more than `Z`: tools print it for every instant, wherever the work was done. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -60 : 60) * minutes;
}

/** Seconds from one instant to another: exact where both say their offset, else as their clocks show. */
export function secondsBetween(start: WrittenInstant, end: WrittenInstant): number {
  const days = start.date === end.date ? 0 : daysBetween(start.date, end.date);
  const clock = days * DAY + end.seconds - start.seconds;
  if (start.offset === null || end.offset === null) return clock;
  return clock - (end.offset - start.offset);
}
