import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** AI declared for a month of a contract whose policy is notified on a day that the month decides. */
function used(
  world: World,
  random: Random,
  {
    policy,
    notified,
    approval = '',
  }: { policy: string; notified: (month: string) => string; approval?: string },
) {
  const month = random.pick(world.months.slice(1, 5));
  const { from, to } = world.periodOf(month);
  const contract = world.contract({ ai_policy: policy, ai_policy_notified_on: notified(month) });
  const person = world.person(contract);
  world.billedMonth(contract, person, month);
  const declaration = world.declaration(contract, {
    period_start: from,
    period_end: to,
    signed_at: to,
    ai_use: 'used',
    tool: 'Plumeline',
    data_classes: 'public',
    prior_approval_ref: approval,
  });
  return { contract: contract.ref, declaration };
}

const before = (month: string): string => addDays(`${month}-01`, -40);

/** AI where the contract forbids it or wants an approval that nothing quotes; or before the ban, or with the approval. */
export const planter: Planter = {
  code: 'I2',
  plant(world, random) {
    const policy = random.pick(['forbidden', 'prior_approval']);
    const { contract } = used(world, random, { policy, notified: before });
    return { at: { contract } };
  },
  twin(world, random) {
    const at = random.once(2)
      ? used(world, random, { policy: 'prior_approval', notified: before, approval: 'Accord du comité' })
      : used(world, random, { policy: 'forbidden', notified: (month) => addDays(`${month}-28`, 7) });
    return { at };
  },
};
