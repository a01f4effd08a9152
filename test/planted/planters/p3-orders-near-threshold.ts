import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';
import type { World } from '../world.js';

/** Two orders of one kind, within the summer, of these amounts. */
function ordered(world: World, random: Random, amounts: readonly number[]) {
  const contract = world.contract({ ...FIXED_PRICE, signature_limit: '500000' });
  const first = addDays('2026-05-04', random.between(0, 60));
  amounts.forEach((amount, index) => {
    const on = addDays(first, index * random.between(5, 40));
    world.order(contract, { amount: String(amount), ordered_on: on, cpv: '72000000' });
  });
  billLump(world, contract, world.months[0] ?? '', someLump(random));
  return contract;
}

/** Orders just under 60,000 euros; or one of them, and others far below. */
export const planter: Planter = {
  code: 'P3',
  plant(world, random) {
    const near = () => random.between(54_500, 59_900);
    const { ref, supplier } = ordered(world, random, [near(), near()]);
    return { at: { supplier: supplier.siret, contract: ref } };
  },
  twin(world, random) {
    const small = () => random.between(5_000, 30_000);
    const { supplier } = ordered(world, random, [small(), random.between(54_500, 59_900), small()]);
    return { at: { supplier: supplier.siret } };
  },
};
