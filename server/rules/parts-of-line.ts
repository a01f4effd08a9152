import { exact, signOf, sum, type Exact } from '../domain/decimal.js';
import type { BilledLine, RecordedDays } from './facts/line.js';

/** Days of a line that no rounding of its parts explains. */
const ROUNDING_DAYS = '0.01';

/** The people or profiles of a line for whom it bills some time: a part of 0 asks for nothing. */
export function askedParts(parts: readonly RecordedDays[]): RecordedDays[] {
  return parts.filter(({ lineDays }) => signOf(lineDays) !== 0);
}

/** The days that the line still bills of a person or profile once credits are taken off. */
export function leftDays({ lineDays, creditedDays }: RecordedDays): Exact {
  return exact(lineDays).minus(exact(creditedDays));
}

/** Does the line bill days beyond those tied to a person or profile? They are set beside nothing. */
export function leavesDays(line: BilledLine, parts: readonly RecordedDays[]): boolean {
  if (line.billedDays === null) return false;
  const tied = sum(parts.map(({ lineDays }) => exact(lineDays).abs()));
  return exact(line.billedDays).abs().minus(tied).gt(exact(ROUNDING_DAYS));
}
