import { exact, money } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import { priceOf } from '../world.js';

/** Quantity × price, and another amount on the line; or the difference told as an allowance. */
export const planter: Planter = {
  code: 'A1',
  plant(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const count = random.between(5, 12);
    const right = exact(priceOf(String(count), person.dayRate));
    // A digit typed wrong, either way.
    const writtenNet = money(right.plus(random.pick(['90', '-45', '0.03', '12.5'])));
    const month = random.pick(world.months.slice(0, 4));
    const { invoice, line } = world.billedMonth(contract, person, month, count, { writtenNet });
    return { at: { invoice, line } };
  },
  twin(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const amount = `${String(random.between(1, 9))}0.00`;
    const month = random.pick(world.months.slice(0, 4));
    const { invoice, line } = world.billedMonth(contract, person, month, random.between(5, 12), {
      allowance: { amount, reason: 'Remise' },
    });
    return { at: { invoice, line } };
  },
};
