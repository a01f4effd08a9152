import type { CivilDate } from '../domain/civil-date.js';
import type { EffortInput } from '../effort/effort-input.js';
import type { Comparable, DeliverableFact } from './facts/deliverable.js';
import { inDaysOf } from './in-days-of.js';

/** What the estimator is asked for a deliverable, in its own words. */
export function effortInputOf(
  deliverable: DeliverableFact,
  ai: EffortInput['ai'],
  comparables: Comparable[],
  asOf: CivilDate,
): EffortInput {
  const { type, size, sizeUnit, complexity, drivers, quotedDays, workUnitDays, contract } = deliverable;
  return {
    type,
    size,
    sizeUnit,
    complexity,
    drivers,
    quotedDays,
    workUnitDays,
    hoursPerDay: contract.hoursPerDay,
    billingStep: contract.minSliceDays,
    ai,
    comparables: comparables
      .map((one) => inDaysOf(one, contract.hoursPerDay))
      .map(({ supplierKey, acceptedDays, ...rest }) => ({
        ...rest,
        contractor: supplierKey,
        actualDays: acceptedDays,
      })),
    asOf,
  };
}
