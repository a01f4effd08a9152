import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';

/** Five deliverables or more, of these types in turn, each with a declaration; the shares of each are those. */
function declared(
  world: World,
  random: Random,
  types: readonly string[],
  shareOf: (index: number) => string,
) {
  const contract = world.contract(FIXED_PRICE);
  const count = random.between(5, 7);
  const declarations = Array.from({ length: count }, (_, index) => {
    let signed = '';
    const { deliverable } = billedDeliverable(world, random, contract, (_issued, end) => {
      signed = end;
      return { type: types[index % types.length] ?? '' };
    });
    const share = { share_low: shareOf(index), share_high: '0.9', human_review: 'full' };
    const use = { ai_use: 'used', tool: 'Plumeline', data_classes: 'public', ...share };
    return world.declaration(contract, { deliverable_ref: deliverable, signed_at: signed, ...use });
  });
  return { contract: contract.ref, declaration: declarations[0] ?? '' };
}

/** One declaration, figures included, for works of several types; or for one type, or with the figures of each. */
export const planter: Planter = {
  code: 'I10',
  plant(world, random) {
    const { contract } = declared(world, random, ['study', 'web_page', 'design'], () => '0.3');
    return { at: { contract } };
  },
  twin: (world, random) => ({
    at: random.once(2)
      ? declared(world, random, ['study'], () => '0.3')
      : declared(world, random, ['study', 'web_page', 'design'], (index) => `0.${index + 1}`),
  }),
};
