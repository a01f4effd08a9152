import { exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** One person on the same dates of two contractors, `part` of a day on each. */
function shared(world: World, random: Random, part: string): { personKey: string } {
  const month = random.pick(world.months.slice(0, 6));
  const contracts = [world.contract(), world.contract()] as const;
  const person = world.person(contracts[0]);
  const dates = world.workdays(contracts[0], month, random.between(3, 10));
  for (const contract of contracts) {
    const there = contract === contracts[0] ? person : world.alsoOn(contract, person);
    world.work(contract, there, dates, { quantity: part });
    world.bill(contract, there, month, exact(dates.length).times(part).toFixed());
  }
  return { personKey: person.key };
}

/** Whole days of one person on two contracts; or half of each day on either. */
export const planter: Planter = {
  code: 'C4',
  plant: (world, random) => ({ at: shared(world, random, random.pick(['1', '0.75'])) }),
  twin: (world, random) => ({ at: shared(world, random, '0.5') }),
};
