import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';
import type { World } from '../world.js';

/** Invoices of a firm of so many people, whose numbers are that far apart. */
function numbered(world: World, random: Random, people: number, step: number): { supplier: string } {
  const contract = world.contract(FIXED_PRICE);
  for (let count = people; count > 0; count -= 1) world.person(contract);
  const first = random.between(1000, 8000);
  const months = world.months.slice(0, random.between(6, 9)).reverse();
  months.forEach((month, index) =>
    billLump(world, contract, month, someLump(random), { number: `S${first + index * step}` }),
  );
  return { supplier: contract.supplier.siret };
}

/** A firm whose numbers to us follow one another; or of one person, or with other clients between. */
export const planter: Planter = {
  code: 'P7',
  plant: (world, random) => ({ at: numbered(world, random, random.between(2, 4), 1) }),
  twin: (world, random) => ({
    at: random.once(2) ? numbered(world, random, 1, 1) : numbered(world, random, 3, random.between(2, 9)),
  }),
};
