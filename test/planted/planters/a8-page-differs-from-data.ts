import { addDays, type CivilDate } from '../../../server/domain/civil-date.js';
import { exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';

/** A Factur-X whose page shows another total or another day than its data; or the same ones, written as people do. */
export const planter: Planter = {
  code: 'A8',
  plant(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const price = someLump(random);
    // After the twelfth: no other day of the page, its month taken for its day, reads as this one.
    const month = addDays(world.asOf, -random.between(40, 70)).slice(0, 7);
    const issued: CivilDate = `${month}-${random.between(13, 28)}`;
    const page = random.pick([
      { writtenTotal: exact(price).plus(random.between(10, 400)).toFixed() },
      { issued: addDays(issued, random.between(1, 9)) },
    ]);
    const { invoice } = billLump(world, contract, world.months[2] ?? '', price, {
      issued,
      format: 'facturx',
      page,
    });
    return { at: { invoice } };
  },
  twin(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const month = random.pick(world.months.slice(0, 6));
    const { invoice } = billLump(world, contract, month, someLump(random), { format: 'facturx' });
    return { at: { invoice } };
  },
};
