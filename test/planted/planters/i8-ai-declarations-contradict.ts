import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';
import type { Row } from '../world-model.js';

const USED = { ai_use: 'used', tool: 'Plumeline', data_classes: 'public' };

/** A deliverable with two declarations signed before it was accepted. */
function twice(world: World, random: Random, first: Row, second: Row) {
  const contract = world.contract(FIXED_PRICE);
  let end = '';
  const { deliverable } = billedDeliverable(world, random, contract, (_issued, monthEnd) => {
    end = monthEnd;
    return {};
  });
  const declare = (row: Row, day: string): string =>
    world.declaration(contract, { deliverable_ref: deliverable, signed_at: day, ...row });
  declare(first, addDays(end, -9));
  declare(second, addDays(end, -2));
  return { contract: contract.ref, deliverable };
}

/** No AI and some, or shares far apart; or shares that meet. */
export const planter: Planter = {
  code: 'I8',
  plant: (world, random) => ({
    at: random.once(2)
      ? twice(world, random, { ai_use: 'none' }, USED)
      : twice(
          world,
          random,
          { ...USED, share_low: '0.1', share_high: '0.2' },
          { ...USED, share_low: '0.7', share_high: '0.8' },
        ),
  }),
  twin: (world, random) => ({
    at: twice(
      world,
      random,
      { ...USED, share_low: '0.1', share_high: '0.4' },
      { ...USED, share_low: '0.3', share_high: '0.6' },
    ),
  }),
};
