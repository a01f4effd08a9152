import { exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A month that bills so much less than it records. */
function billedLess(world: World, random: Random, less: string) {
  const contract = world.contract();
  const person = world.person(contract);
  const count = random.between(5, 12);
  const quantity = exact(count).minus(less).toFixed();
  const month = random.pick(world.months.slice(0, 5));
  const { invoice, line } = world.billedMonth(contract, person, month, count, { quantity });
  return { invoice, line };
}

/** Days recorded and not billed; or half a day. */
export const planter: Planter = {
  code: 'T2',
  plant: (world, random) => ({ at: billedLess(world, random, random.pick(['1', '2.5', '4'])) }),
  twin: (world, random) => ({ at: billedLess(world, random, '0.5') }),
};
