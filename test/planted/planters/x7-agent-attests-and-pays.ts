import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';
import type { World } from '../world.js';

/** An invoice attested by one name and paid by another, or by the same. */
function settled(world: World, random: Random, payer: (attests: string) => string): { invoice: string } {
  const contract = world.contract(FIXED_PRICE);
  const agent = world.person(contract).name;
  const { invoice, issued } = billLump(world, contract, world.months[3] ?? '', someLump(random));
  world.event(contract, invoice, 'received', issued);
  world.event(contract, invoice, 'service_done', issued, agent);
  world.event(contract, invoice, 'paid', addDays(issued, random.between(5, 25)), payer(agent));
  return { invoice };
}

/** One agent vouches for the work and pays it; or two do. */
export const planter: Planter = {
  code: 'X7',
  plant: (world, random) => ({
    at: settled(world, random, (attests) => random.pick([attests, attests.toUpperCase()])),
  }),
  twin: (world, random) => ({ at: settled(world, random, () => 'Trésorerie') }),
};
