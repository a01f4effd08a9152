import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';
import type { World } from '../world.js';

/** An invoice of the spring, due thirty days after its receipt and paid so many days after that. */
function paid(world: World, random: Random, daysAfterDue: number): { invoice: string } {
  const contract = world.contract(FIXED_PRICE);
  const received = addDays('2026-03-02', random.between(0, 40));
  const { invoice } = billLump(world, contract, '2026-02', someLump(random), {
    issued: addDays(received, -1),
  });
  world.event(contract, invoice, 'received', received);
  world.event(contract, invoice, 'paid', addDays(received, 30 + daysAfterDue), 'Trésorerie');
  return { invoice };
}

/** Paid after its due date; or on that day, or before. */
export const planter: Planter = {
  code: 'X4',
  plant: (world, random) => ({ at: paid(world, random, random.between(1, 40)) }),
  twin: (world, random) => ({ at: paid(world, random, -random.between(0, 20)) }),
};
