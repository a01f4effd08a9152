import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';
import type { Row } from '../world-model.js';

/** Data given to Codalune, which the policy of the contract allows in the Union up to a class. */
function sent(world: World, random: Random, upTo: string, use: Row) {
  const month = random.pick(world.months.slice(1, 5));
  const { from, to } = world.periodOf(month);
  const contract = world.contract();
  const person = world.person(contract);
  world.billedMonth(contract, person, month);
  world.row('ai_policy', {
    contract_ref: contract.ref,
    valid_from: '2025-01-01',
    tool: 'Codalune',
    allowed: 'yes',
    max_data_class: upTo,
    regions: 'EU',
  });
  const declaration = world.declaration(contract, {
    period_start: from,
    period_end: to,
    signed_at: to,
    ai_use: 'used',
    tool: 'Codalune',
    ...use,
  });
  return { contract: contract.ref, declaration };
}

/** Personal or confidential data through a consumer account or outside the Union; or where the policy allows them. */
export const planter: Planter = {
  code: 'I4',
  plant(world, random) {
    const { contract } = sent(world, random, 'internal', {
      data_classes: random.pick(['personal', 'internal|confidential']),
      ...random.pick([
        { account_type: 'consumer', hosting_region: 'EU' },
        { account_type: 'enterprise', hosting_region: 'other' },
      ]),
    });
    return { at: { contract } };
  },
  twin: (world, random) => ({
    at: sent(world, random, random.pick(['personal', 'confidential']), {
      data_classes: random.pick(['personal', 'public|personal']),
      account_type: random.pick(['consumer', 'enterprise']),
      hosting_region: 'EU',
    }),
  }),
};
