import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';

/** Billed before it is delivered; or under a contract that admits it, or on the day of delivery. */
export const planter: Planter = {
  code: 'L1',
  plant(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const late = random.between(1, 6);
    const at = billedDeliverable(world, random, contract, (issued) =>
      random.once(3)
        ? { delivered: 'no', delivered_on: '', decided_on: '', acceptance: 'pending' }
        : { delivered_on: addDays(issued, late), decided_on: addDays(issued, late + 1) },
    );
    return { at };
  },
  twin(world, random) {
    const isAdvance = random.once(2);
    const contract = world.contract({ ...FIXED_PRICE, advance_allowed: isAdvance ? 'yes' : 'no' });
    const { deliverable } = billedDeliverable(world, random, contract, (issued) => {
      const delivered = isAdvance ? addDays(issued, random.between(1, 6)) : issued;
      return { delivered_on: delivered, decided_on: addDays(delivered, 1) };
    });
    return { at: { contract: contract.ref, deliverable } };
  },
};
