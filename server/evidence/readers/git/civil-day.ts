import type { CivilDate } from '../../../domain/civil-date.js';

/** Furthest zones on earth are +14:00 and -12:00; a stated offset beyond is no zone. */
const LARGEST_OFFSET_MINUTES = 14 * 60;
const ZONE = /^([+-])(\d{2})(\d{2})$/;

/**
 * The day of a moment in the zone that was stated with it. Null for a zone or a moment that cannot be. The hour is never kept: it says
 * when people live, not what they did.
 * @param seconds since 1970-01-01T00:00:00Z
 * @param zone `+0200`
 */
export function civilDayAt(seconds: number, zone: string): CivilDate | null {
  const [, sign, hours, minutes] = ZONE.exec(zone) ?? [];
  if (sign === undefined || !Number.isSafeInteger(seconds) || seconds < 0) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (Math.abs(offset) > LARGEST_OFFSET_MINUTES) return null;
  const local = new Date((seconds + offset * 60) * 1000);
  return Number.isNaN(local.getTime()) || local.getUTCFullYear() > 9999 ? null : dayOf(local);
}

const dayOf = (date: Date): CivilDate => date.toISOString().slice(0, 10);
