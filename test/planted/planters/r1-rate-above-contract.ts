import { exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';

/** Billed above the rate card; or written above it, with an allowance that brings the price back. */
export const planter: Planter = {
  code: 'R1',
  plant(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const price = exact(person.dayRate).plus(random.between(3, 60)).toFixed();
    const { invoice, line } = world.billedMonth(
      contract,
      person,
      random.pick(world.months.slice(0, 5)),
      undefined,
      {
        price,
      },
    );
    return { at: { invoice, line } };
  },
  twin(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const count = random.between(4, 12);
    const more = random.between(3, 60);
    const { invoice, line } = world.billedMonth(
      contract,
      person,
      random.pick(world.months.slice(0, 5)),
      count,
      {
        price: exact(person.dayRate).plus(more).toFixed(),
        allowance: { amount: exact(more).times(count).toFixed(2), reason: 'Remise sur le prix de journée' },
      },
    );
    return { at: { invoice, line } };
  },
};
