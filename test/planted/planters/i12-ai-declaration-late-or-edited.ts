import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';

const USED = { ai_use: 'used', tool: 'Plumeline', data_classes: 'public' };

/** A deliverable accepted at the end of a month, and its declaration: signed, then corrected that many days after. */
function declared(world: World, random: Random, signed: number, corrected: number | null) {
  const contract = world.contract({ ...FIXED_PRICE, ai_declaration_required: 'yes' });
  let end = '';
  const { deliverable, invoice } = billedDeliverable(world, random, contract, (_issued, monthEnd) => {
    end = monthEnd;
    return {};
  });
  const about = { deliverable_ref: deliverable, ...USED };
  const share = { share_low: '0.1', share_high: '0.2' };
  const first = world.declaration(contract, { ...about, ...share, signed_at: addDays(end, signed) });
  if (corrected === null) return { contract: contract.ref, declaration: first, invoice };
  const day = addDays(end, corrected);
  const other = { share_low: '0.5', share_high: '0.6', supersedes: first };
  return {
    contract: contract.ref,
    declaration: world.declaration(contract, { ...about, ...other, signed_at: day }),
    invoice,
  };
}

/** Signed after the work was accepted and billed, or corrected once it was accepted; or all of it before. */
export const planter: Planter = {
  code: 'I12',
  plant(world, random) {
    const { contract, invoice } = random.once(2)
      ? declared(world, random, random.between(12, 20), null)
      : declared(world, random, -5, random.between(3, 9));
    return {
      at: { contract },
      beside: [{ code: 'I1', at: { invoice }, why: 'no declaration was there at the date of the invoice' }],
    };
  },
  twin(world, random) {
    const { contract, declaration } = declared(
      world,
      random,
      -random.between(6, 9),
      random.once(2) ? null : -2,
    );
    return { at: { contract, declaration } };
  },
};
