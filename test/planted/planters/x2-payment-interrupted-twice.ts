import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';
import type { World } from '../world.js';

/** An invoice received some weeks ago, whose delay was interrupted on these days, and resumed after the first of them. */
function interrupted(world: World, random: Random, daysAgo: readonly number[]): { invoice: string } {
  const contract = world.contract(FIXED_PRICE);
  const ago = (days: number): string => addDays(world.asOf, -days);
  const { invoice } = billLump(world, contract, world.months[3] ?? '', someLump(random), { issued: ago(27) });
  world.event(contract, invoice, 'received', ago(25));
  for (const days of daysAgo) world.event(contract, invoice, 'interrupted', ago(days));
  world.event(contract, invoice, 'resumed', ago(14));
  return { invoice };
}

/** Interrupted a second time; or once. */
export const planter: Planter = {
  code: 'X2',
  plant: (world, random) => ({ at: interrupted(world, random, [20, random.between(3, 10)]) }),
  twin: (world, random) => ({ at: interrupted(world, random, [random.between(16, 22)]) }),
};
