import { exact, sum, type Decimal, type Exact } from '../../domain/decimal.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import type { LikeWork, Measure } from '../facts/like-work.js';

/** Its size; else the days of its work unit, else those of its quote. Null when none is known. */
export function measureOf(deliverable: DeliverableFact): Measure | null {
  const { size, sizeUnit, workUnitDays, quotedDays } = deliverable;
  const isKnown = (value: Decimal | null): value is Decimal => value !== null && exact(value).gt(0);
  if (isKnown(size) && sizeUnit !== null) return { amount: size, unit: sizeUnit };
  if (isKnown(workUnitDays)) return { amount: workUnitDays, unit: 'work_unit_days' };
  return isKnown(quotedDays) ? { amount: quotedDays, unit: 'quoted_days' } : null;
}

/** Those whose size differs by at most that ratio, either way. */
export function ofLikeSize(works: readonly LikeWork[], { amount }: Measure, ratio: Decimal): LikeWork[] {
  return works.filter(
    ({ measure }) => exact(measure).times(ratio).gte(amount) && exact(amount).times(ratio).gte(measure),
  );
}

/** The median of the days billed for them. */
export function medianDays(works: readonly LikeWork[]): Exact {
  const days = works.map(({ days: own }) => exact(own)).sort((one, other) => one.cmp(other));
  const middle = Math.floor(days.length / 2);
  const [high] = days.slice(middle);
  const [low] = days.length % 2 === 1 ? [high] : days.slice(middle - 1);
  if (high === undefined || low === undefined) throw new RangeError('the median of nothing');
  return sum([low, high]).div(2);
}
