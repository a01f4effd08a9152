import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A quoted report, billed by time: so many days for one quoted. */
function report(world: World, random: Random, quoted: number, billed: number) {
  const contract = world.contract({ deliverables_expected: 'yes' });
  const person = world.person(contract);
  const month = random.pick(world.months.slice(1, 5));
  const { from, to } = world.periodOf(month);
  const deliverable = world.deliverable(contract, {
    type: 'report',
    size: String(random.between(20, 60)),
    size_unit: 'page',
    quoted_days: String(quoted),
    period_start: from,
    period_end: to,
    delivered_on: to,
    decided_on: to,
  });
  world.billedMonth(contract, person, month, billed, { deliverable });
  return { contract: contract.ref, deliverable };
}

/** Six times the days quoted; or those quoted, and half as many again. */
export const planter: Planter = {
  code: 'L4',
  plant(world, random) {
    const quoted = random.between(2, 3);
    return { at: report(world, random, quoted, quoted * 6) };
  },
  twin(world, random) {
    const quoted = random.between(4, 9);
    return { at: report(world, random, quoted, random.between(quoted, Math.floor(quoted * 1.5))) };
  },
};
