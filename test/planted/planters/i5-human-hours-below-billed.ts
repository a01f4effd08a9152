import { exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A month billed by the day, and a declaration of its human hours: that share of the hours billed. */
function declared(world: World, random: Random, share: string) {
  const month = random.pick(world.months.slice(1, 5));
  const contract = world.contract();
  const person = world.person(contract);
  const { invoice, line, from, to, days } = world.billedMonth(contract, person, month);
  const hours = exact(days).times(contract.hoursPerDay).times(share).round(2, 3).toFixed();
  const about = random.pick([
    { invoice_number: invoice, line_id: line },
    { period_start: from, period_end: to },
  ]);
  const declaration = world.declaration(contract, {
    ...about,
    signed_at: to,
    ai_use: 'used',
    tool: 'Plumeline',
    data_classes: 'public',
    human_hours: hours,
  });
  return { contract: contract.ref, declaration };
}

/** Fewer human hours declared than billed; or as many, within a tenth. */
export const planter: Planter = {
  code: 'I5',
  plant(world, random) {
    const { contract } = declared(world, random, String(random.between(20, 70) / 100));
    return { at: { contract } };
  },
  twin: (world, random) => ({ at: declared(world, random, String(random.between(90, 110) / 100)) }),
};
