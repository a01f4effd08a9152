import type { Contractor } from '../../../scripts/demo/model.js';
import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';
import type { Row } from '../world-model.js';

const USED = { ai_use: 'used', tool: 'Plumeline', data_classes: 'public' };
/** Longer than the months in which these works are made: a use that is known before the works without it. */
const LONG_BEFORE = -150;

/** Three documents or more of one contractor on a contract, of one type, each declared so; the last declaration. */
function declared(world: World, random: Random, supplier: Contractor, type: string, use: Row) {
  const contract = world.contract(FIXED_PRICE, supplier);
  const declarations = Array.from({ length: random.between(3, 5) }, () => {
    let signed = '';
    const { deliverable } = billedDeliverable(world, random, contract, (_issued, end) => {
      signed = use === USED ? addDays(end, LONG_BEFORE) : end;
      return { type };
    });
    return world.declaration(contract, { deliverable_ref: deliverable, signed_at: signed, ...use });
  });
  return { contract: contract.ref, declaration: declarations.at(-1) ?? '' };
}

/** No AI on one contract and some on another, for the same work; or for another work. */
export const planter: Planter = {
  code: 'I9',
  plant(world, random) {
    const supplier = world.supplier();
    const { contract } = declared(world, random, supplier, 'documentation', { ai_use: 'none' });
    // AI was in use before the last of the others was signed.
    declared(world, random, supplier, 'documentation', {
      ...USED,
      signed_at: `${world.months.at(-1) ?? ''}-28`,
    });
    return { at: { contract } };
  },
  twin(world, random) {
    const supplier = world.supplier();
    const at = declared(world, random, supplier, 'documentation', { ai_use: 'none' });
    declared(world, random, supplier, 'web_page', USED);
    return { at };
  },
};
