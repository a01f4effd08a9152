import type { Planter } from '../planter.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';

const REQUIRED = { required_mentions: 'n° de marché|numéro de commande|période' };

/** No order on an invoice whose contract asks for it; or with it. */
export const planter: Planter = {
  code: 'A4',
  plant(world, random) {
    const contract = world.contract({ ...FIXED_PRICE, ...REQUIRED });
    const month = random.pick(world.months.slice(0, 5));
    return { at: { invoice: billLump(world, contract, month, someLump(random)).invoice } };
  },
  twin(world, random) {
    const contract = world.contract({ ...FIXED_PRICE, ...REQUIRED });
    const order = world.order(contract);
    const month = random.pick(world.months.slice(0, 5));
    return { at: { invoice: billLump(world, contract, month, someLump(random), { order }).invoice } };
  },
};
