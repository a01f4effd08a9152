import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A month typed in one go on its last day, under a contract that asks for sheets that often. */
function typed(world: World, random: Random, cadence: string): { personKey: string } {
  const contract = world.contract({ timesheet_cadence: cadence });
  const person = world.person(contract);
  const month = random.pick(world.months.slice(1, 6));
  const { to } = world.periodOf(month);
  const dates = world.workdays(contract, month, random.between(11, 15));
  world.work(contract, person, dates, { entered_on: to, approved_on: addDays(to, 2) });
  world.bill(contract, person, month, String(dates.length));
  return { personKey: person.key };
}

/** At once at the end of the month, where the contract wants weeks or days; or where it wants months. */
export const planter: Planter = {
  code: 'T5',
  plant(world, random) {
    const at = typed(world, random, random.pick(['weekly', 'daily']));
    return { at, beside: [{ code: 'T4', at, why: 'the first weeks were due long before' }] };
  },
  twin: (world, random) => ({ at: typed(world, random, 'monthly') }),
};
