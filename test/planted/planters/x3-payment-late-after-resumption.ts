import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';
import type { World } from '../world.js';

/** An invoice whose delay was interrupted, and opened anew so many days ago. */
function resumed(world: World, random: Random, daysAgo: number): { invoice: string } {
  const contract = world.contract(FIXED_PRICE);
  const ago = (days: number): string => addDays(world.asOf, -days);
  const { invoice } = billLump(world, contract, world.months[4] ?? '', someLump(random), { issued: ago(92) });
  world.event(contract, invoice, 'received', ago(90));
  world.event(contract, invoice, 'interrupted', ago(random.between(70, 80)));
  world.event(contract, invoice, 'resumed', ago(daysAgo));
  return { invoice };
}

/** The new delay near its end or past it; or opened some days ago. */
export const planter: Planter = {
  code: 'X3',
  plant: (world, random) => ({ at: resumed(world, random, random.pick([21, 30, 31, 50])) }),
  twin: (world, random) => ({ at: resumed(world, random, random.between(1, 18)) }),
};
