import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';

/** Billed though refused, or before anybody decided; or accepted by the silence of the buyer. */
export const planter: Planter = {
  code: 'L2',
  plant(world, random) {
    const contract = world.contract({ ...FIXED_PRICE, acceptance_days: '240' });
    const at = billedDeliverable(world, random, contract, (_issued, end) => ({
      acceptance: random.pick(['rejected', 'adjourned', 'pending']),
      decided_on: addDays(end, 1),
    }));
    return { at, beside: [{ code: 'X5', at: { invoice: at.invoice }, why: 'the buyer has to decide' }] };
  },
  twin(world, random) {
    // Delivered at the end of a month that is over for eight days at least.
    const contract = world.contract({ ...FIXED_PRICE, acceptance_days: String(random.between(1, 7)) });
    const { deliverable, invoice } = billedDeliverable(world, random, contract, () => ({
      acceptance: 'pending',
      decided_on: '',
    }));
    return {
      at: { contract: contract.ref, deliverable },
      beside: [{ code: 'X5', at: { invoice }, why: 'the buyer let the delay pass' }],
    };
  },
};
