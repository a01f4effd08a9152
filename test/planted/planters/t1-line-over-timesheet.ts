import { exact, max } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';

/** More days billed than recorded; or within a quarter of a day. */
export const planter: Planter = {
  code: 'T1',
  plant(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const count = random.between(5, 13);
    // Half a day at least: above the quarter of a day, and above 2 % of so few days.
    const quantity = exact(count)
      .plus(random.pick(['0.5', '1', '2.5']))
      .toFixed();
    const { invoice, line } = world.billedMonth(
      contract,
      person,
      random.pick(world.months.slice(0, 5)),
      count,
      {
        quantity,
      },
    );
    return { at: { invoice, line } };
  },
  twin(world, random) {
    const contract = world.contract({ min_slice_days: '0.25' });
    const person = world.person(contract);
    const count = random.between(5, 13);
    const tolerated = max('0.25', exact(count).times('0.02'));
    const { invoice, line } = world.billedMonth(
      contract,
      person,
      random.pick(world.months.slice(0, 5)),
      count,
      {
        quantity: exact(count).plus(tolerated).toFixed(),
      },
    );
    return { at: { invoice, line } };
  },
};
