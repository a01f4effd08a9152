import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';

/** One amount twice over one month, under two numbers; or the equal packages of two months. */
export const planter: Planter = {
  code: 'D2',
  plant(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const price = someLump(random);
    const month = random.pick(world.months.slice(1, 6));
    const { issued } = billLump(world, contract, month, price);
    const again = billLump(world, contract, month, price, { issued: addDays(issued, random.between(1, 44)) });
    const { invoice } = again;
    return {
      at: { invoice },
      beside: [{ code: 'D3', at: { invoice }, why: 'the two numbers may differ by one character' }],
    };
  },
  twin(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const price = someLump(random);
    const [late = '', early = ''] = world.months.slice(random.between(0, 5));
    billLump(world, contract, early, price);
    return { at: { invoice: billLump(world, contract, late, price).invoice } };
  },
};
