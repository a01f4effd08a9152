import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

const MONTHS_EACH = 3;

/**
 * One person on two contracts of one contractor: three months on the first, which then is at 95 % of its ceiling, and three
 * months after, there or on the second.
 */
function team(world: World, random: Random, isMoved: boolean) {
  const rate = random.between(80, 140) * 5;
  const days = () => random.between(8, 12);
  const before = Array.from({ length: MONTHS_EACH }, days);
  const ceiling = Math.floor((before.reduce((all, one) => all + one, 0) * rate) / 0.95);
  const first = world.contract({ ceiling_amount: String(ceiling * (isMoved ? 1 : 3)) });
  const second = world.contract({}, first.supplier);
  const person = world.person(first, {}, String(rate));
  const there = world.alsoOn(second, person);
  const [after, early] = [
    world.months.slice(0, MONTHS_EACH),
    world.months.slice(MONTHS_EACH, 2 * MONTHS_EACH),
  ];
  early.forEach((month, index) => world.billedMonth(first, person, month, before[index]));
  for (const month of after)
    if (isMoved) world.billedMonth(second, there, month, days());
    else world.billedMonth(first, person, month, days());
  if (!isMoved) world.billedMonth(second, there, world.months[8] ?? '', days());
  return { first, supplier: first.supplier.siret };
}

/** Days that go to another contract when the ceiling comes near; or days that stay, far from it. */
export const planter: Planter = {
  code: 'P4',
  plant(world, random) {
    const { first, supplier } = team(world, random, true);
    return {
      at: { supplier, contract: first.ref },
      beside: [{ code: 'P1', at: { contract: first.ref }, why: 'the contract is near its ceiling' }],
    };
  },
  twin: (world, random) => ({ at: { supplier: team(world, random, false).supplier } }),
};
