import { exact, max, signOf, type Decimal, type Exact } from '../../domain/decimal.js';
import type { BilledLine, RecordedDays } from '../facts/line.js';
import { leavesDays, leftDays } from '../parts-of-line.js';

/** Does the group bill more than it records, beyond the tolerance? False where nothing is recorded to compare. */
export function isOver(
  group: RecordedDays,
  recordedDays: Exact | Decimal | null,
  days: string,
  ratio: string,
): boolean {
  if (recordedDays === null || group.unconvertible) return false;
  const difference: Exact = exact(group.groupBilledDays).minus(exact(recordedDays));
  return difference.gt(max(days, exact(group.groupBilledDays).times(exact(ratio))));
}

/** What is missing where nothing is over for sure: only stray days cover the group, or part of the line is nobody's. */
export function missingOf(
  line: BilledLine,
  groups: readonly RecordedDays[],
  days: string,
  ratio: string,
): string[] {
  if (groups.some((group) => group.unconvertible)) return ['hours_per_day'];
  if (groups.some((group) => group.recordedDays === null && signOf(leftDays(group)) > 0))
    return ['timesheet'];
  const strays = groups.filter((group) =>
    isOver(group, exact(group.recordedDays ?? '0').minus(exact(group.strayDays)), days, ratio),
  );
  const lacks = new Set(strays.flatMap(({ strayLack }) => strayLack ?? []));
  if (leavesDays(line, groups)) lacks.add('person_key');
  return [...lacks];
}
