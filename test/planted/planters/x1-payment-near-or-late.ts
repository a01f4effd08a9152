import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';

/** Unpaid and near its due date or past it; or paid, or with weeks to go. */
export const planter: Planter = {
  code: 'X1',
  plant(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const received = addDays(world.asOf, -random.pick([22, 28, 31, 45]));
    const { invoice } = billLump(world, contract, world.months[3] ?? '', someLump(random), {
      issued: addDays(received, -1),
    });
    world.event(contract, invoice, 'received', received);
    return { at: { invoice } };
  },
  twin(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const received = addDays(world.asOf, -random.between(1, 18));
    const { invoice } = billLump(world, contract, world.months[3] ?? '', someLump(random), {
      issued: addDays(received, -1),
    });
    world.event(contract, invoice, 'received', received);
    return { at: { invoice } };
  },
};
