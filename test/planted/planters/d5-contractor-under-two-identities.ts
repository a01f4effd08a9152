import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';
import type { World } from '../world.js';

/** So many contractors who give one bank account, billing one after the other; the last of them. */
function sharing(world: World, random: Random, count: number): { supplier: string } {
  const account = Array.from({ length: 21 }, () => String(random.below(10))).join('');
  const months = world.months.slice(0, count).reverse();
  const contracts = months.map((month) => {
    const contract = world.contract({ ...FIXED_PRICE, supplier_iban: `FR76 00${account}` });
    billLump(world, contract, month, someLump(random));
    return contract;
  });
  return { supplier: contracts.at(-1)?.supplier.siret ?? '' };
}

/** Two contractors of one account; or so many that it is a factor's. */
export const planter: Planter = {
  code: 'D5',
  plant: (world, random) => ({ at: sharing(world, random, 2) }),
  twin: (world, random) => ({ at: sharing(world, random, random.between(3, 5)) }),
};
