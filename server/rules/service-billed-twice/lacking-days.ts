import { exact, max, min, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { RecordedDays, SameService } from '../facts/line.js';

interface Lacking {
  /** Days that no timesheet has for this line and its twins, this line's at most; null when they have enough. */
  sure: Decimal | null;
  /** What is missing to know whether stray days cover them. */
  unless: string | null;
}

/**
 * What the timesheets of the period lack for a line and its earlier twins together, beyond what is allowed: so many days, or
 * such a share of the days billed, the larger of the two. Days that credits gave back are not billed. Without any timesheet,
 * the days that are billed twice.
 */
export function lackingDays(
  twins: readonly SameService[],
  recordedDays: readonly RecordedDays[],
  allowed: { days: string; ratio: string },
): Lacking {
  const [twin] = twins;
  const group = recordedDays.find(({ personKey }) => personKey === twin?.personKey);
  if (twin === undefined) return { sure: null, unless: null };
  const own = exact(twin.days).minus(group?.creditedDays ?? '0');
  if (group === undefined || group.ownRecordedDays === null) {
    return { sure: toDecimal(min(own, twin.uncitedDays)), unless: null };
  }
  const billed = own.plus(twin.uncitedDays);
  const tolerance = max(allowed.days, billed.times(allowed.ratio));
  const lacks = billed.minus(group.ownRecordedDays);
  if (lacks.gt(tolerance)) return { sure: toDecimal(min(own, lacks)), unless: null };
  return { sure: null, unless: lacks.plus(group.ownStrayDays).gt(tolerance) ? group.strayLack : null };
}
