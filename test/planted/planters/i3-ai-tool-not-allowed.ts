import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A declaration of that tool, under a policy of the contract that allows Plumeline, also called Assistant Plumeline. */
function declared(world: World, random: Random, tool: string) {
  const month = random.pick(world.months.slice(1, 5));
  const { from, to } = world.periodOf(month);
  const contract = world.contract();
  const person = world.person(contract);
  world.billedMonth(contract, person, month);
  const policy = { contract_ref: contract.ref, valid_from: '2025-01-01' };
  world.row('ai_policy', { ...policy, tool: 'Plumeline', synonyms: 'Assistant Plumeline', allowed: 'yes' });
  world.row('ai_policy', { ...policy, tool: 'Babillard', allowed: 'no' });
  const declaration = world.declaration(contract, {
    period_start: from,
    period_end: to,
    signed_at: to,
    ai_use: 'used',
    tool,
    data_classes: 'public',
    account_type: 'enterprise',
    hosting_region: 'EU',
  });
  return { contract: contract.ref, declaration };
}

/** A tool that the policy refuses or does not name; or one that it allows, under either of its names. */
export const planter: Planter = {
  code: 'I3',
  plant(world, random) {
    const { contract } = declared(world, random, random.pick(['Babillard', 'Codalune']));
    return { at: { contract } };
  },
  twin: (world, random) => ({
    at: declared(world, random, random.pick(['Plumeline', 'Assistant Plumeline', 'plumeline assistant'])),
  }),
};
