import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';
import type { World } from '../world.js';

/** One file under `count` invoices of a contract; the last of them. */
function shared(world: World, random: Random, count: number): string {
  const contract = world.contract(FIXED_PRICE);
  const attachments = [
    { name: 'piece-jointe.txt', content: `Pièce de ${contract.supplier.name}\n${contract.ref}\n` },
  ];
  const months = world.months.slice(0, count).reverse();
  const numbers = months.map(
    (month) => billLump(world, contract, month, someLump(random), { attachments }).invoice,
  );
  return numbers.at(-1) ?? '';
}

/** The acceptance record of one invoice under the next; or terms that every invoice carries. */
export const planter: Planter = {
  code: 'D6',
  plant: (world, random) => ({ at: { invoice: shared(world, random, 2) } }),
  twin: (world, random) => ({ at: { invoice: shared(world, random, random.between(3, 5)) } }),
};
