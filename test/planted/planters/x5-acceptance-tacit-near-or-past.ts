import type { Planter } from '../planter.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';

/** A delivered deliverable on which the buyer let the delay pass; or on which it decided. */
export const planter: Planter = {
  code: 'X5',
  plant(world, random) {
    // Delivered at the end of a month that is over for eight days at least.
    const contract = world.contract({ ...FIXED_PRICE, acceptance_days: String(random.between(1, 7)) });
    const { invoice } = billedDeliverable(world, random, contract, () => ({
      acceptance: 'pending',
      decided_on: '',
    }));
    return { at: { invoice } };
  },
  twin(world, random) {
    const contract = world.contract({ ...FIXED_PRICE, acceptance_days: String(random.between(1, 7)) });
    const { invoice } = billedDeliverable(world, random, contract, () => ({
      acceptance: random.pick(['accepted', 'accepted_with_reserves', 'reduced']),
    }));
    return { at: { invoice } };
  },
};
