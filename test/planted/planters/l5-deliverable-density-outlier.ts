import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

const TYPE = { type: 'test_cases', size_unit: 'test_case' };

/** Twelve checked sets of tests, of three contractors, at about the same pace; and one more, at another. */
function pace(world: World, random: Random, days: number, size: number) {
  const checked = world.periodOf(world.months[6] ?? '');
  for (let firm = 0; firm < 3; firm += 1) {
    const contract = world.contract();
    for (let count = 0; count < 4; count += 1) {
      const tests = 90 + 2 * (4 * firm + count);
      const on = addDays(checked.to, random.between(0, 20));
      const accepted = {
        period_start: checked.from,
        period_end: checked.to,
        delivered_on: on,
        decided_on: on,
      };
      const deliverable = world.deliverable(contract, { ...TYPE, ...accepted, size: String(tests) });
      world.row('review_history', {
        invoice_number: `ANT-${deliverable}`,
        supplier: contract.supplier.siret,
        deliverable_ref: deliverable,
        decision: 'accepted',
        accepted_days: String(random.between(9, 11)),
        decided_on: on,
        checked: 'yes',
      });
    }
  }
  const contract = world.contract({ deliverables_expected: 'yes' });
  const person = world.person(contract);
  const month = random.pick(world.months.slice(1, 4));
  const period = world.periodOf(month);
  const dates = {
    period_start: period.from,
    period_end: period.to,
    delivered_on: period.to,
    decided_on: period.to,
  };
  const deliverable = world.deliverable(contract, { ...TYPE, ...dates, size: String(size) });
  world.billedMonth(contract, person, month, days, { deliverable });
  return { contract: contract.ref, deliverable };
}

/** Twice the days a test of all others; or their pace. */
export const planter: Planter = {
  code: 'L5',
  plant(world, random) {
    const at = pace(world, random, random.between(17, 20), random.between(95, 105));
    return { at, beside: [{ code: 'L4', at, why: 'the days are also above the range of such sets' }] };
  },
  twin: (world, random) => ({ at: pace(world, random, random.between(8, 9), random.between(92, 110)) }),
};
