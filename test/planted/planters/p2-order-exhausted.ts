import { exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';

/** More billed than the order has left, or an order of no register; or an order exhausted to the euro. */
export const planter: Planter = {
  code: 'P2',
  plant(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const [first, second] = [someLump(random), someLump(random)];
    const amount = exact(first).plus(second).minus(random.between(1, 1500)).toFixed();
    const order = world.order(contract, { amount });
    const [late = '', early = ''] = world.months.slice(random.between(0, 4));
    billLump(world, contract, early, first, { order });
    const asked = random.once(3) ? `${order}-bis` : order;
    const { invoice } = billLump(world, contract, late, second, { order: asked });
    return { at: { invoice, order: asked } };
  },
  twin(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const [first, second] = [someLump(random), someLump(random)];
    const order = world.order(contract, { amount: exact(first).plus(second).toFixed() });
    const [late = '', early = ''] = world.months.slice(random.between(0, 4));
    billLump(world, contract, early, first, { order });
    const { invoice } = billLump(world, contract, late, second, { order });
    return { at: { invoice } };
  },
};
