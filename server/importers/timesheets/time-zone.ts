import { addDays, type CivilDate } from '../../domain/civil-date.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { WrittenInstant } from './instant-text.js';

/** From the westernmost to the easternmost of the zones that are proposed: four hours behind UTC, four ahead. */
const WEST = -4 * 3600;
const EAST = 4 * 3600;
const DAY = 86_400;

/** How the instants of a file become civil days. */
export type ZoneReading =
  /** The day as written: no zone proposed would change one. */
  { zone: 'UTC' } | { zone: string } | { ambiguous: { seen: string; at: SourceRef } };

/**
 * Gathers what a file says of its instants. The zone belongs to the file. It is asked only where a zone proposed would put
 * an entry on another day: work between 04:00 and 20:00 UTC has the same day from Martinique to La Réunion. Instants that
 * all stand at midnight are days without a time.
 */
export class ZoneEvidence {
  private onlyMidnights = true;
  private disputed: { seen: string; at: SourceRef } | null = null;

  see(instant: WrittenInstant | null, seen: string, at: () => SourceRef): void {
    if (instant?.kind !== 'utc') return;
    if (instant.seconds !== 0) this.onlyMidnights = false;
    const { seconds } = instant;
    if (seconds + WEST < 0 || seconds + EAST >= DAY) this.disputed ??= { seen, at: at() };
  }

  /** @param answer name of a zone of the IANA database; anything else answers nothing */
  decide(answer: string | undefined): ZoneReading {
    if (this.disputed === null || this.onlyMidnights) return { zone: 'UTC' };
    return answer !== undefined && clockOf(answer) !== null ? { zone: answer } : { ambiguous: this.disputed };
  }
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** The clock of a zone, or null for a name that is none. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  let clock: Intl.DateTimeFormat | null = null;
  try {
    clock = new Intl.DateTimeFormat('en', { timeZone: zone, day: 'numeric' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  clocks.set(zone, clock);
  return clock;
}

/** Civil day of an instant: as written, or what the calendar of the zone shows at an instant in UTC. */
export function dayIn(zone: string, { kind, date, seconds }: WrittenInstant): CivilDate {
  const clock = kind === 'clock' || zone === 'UTC' ? null : clockOf(zone);
  if (clock === null) return date;
  const shown = clock.format(new Date(Date.parse(`${date}T00:00:00Z`) + seconds * 1000));
  // A zone is at most a day away: only the day before, that day or the next can be shown.
  const near = [date, addDays(date, -1), addDays(date, 1)];
  return near.find((day) => Number(day.slice(8)) === Number(shown)) ?? date;
}
