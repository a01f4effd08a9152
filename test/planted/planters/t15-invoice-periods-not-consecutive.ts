import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** Two billed months with one between them, worked or not. */
function around(world: World, random: Random, isWorked: boolean): { invoice: string } {
  const contract = world.contract();
  const person = world.person(contract);
  const [last = '', between = '', first = ''] = world.months.slice(random.between(0, 3));
  world.billedMonth(contract, person, first);
  if (isWorked) world.work(contract, person, world.workdays(contract, between, random.between(2, 9)));
  const { invoice } = world.billedMonth(contract, person, last);
  return { invoice };
}

/** Two invoices of one person whose periods share some days, or do not; nothing tells the days they are for. */
function meeting(world: World, random: Random, isShared: boolean): { invoice: string } {
  const contract = world.contract({ timesheet_required: 'no' });
  const person = world.person(contract);
  const month = random.pick(world.months.slice(1, 6));
  const { from, to } = world.periodOf(month);
  const middle = addDays(from, 14);
  const [few, more] = [random.between(1, 3), random.between(4, 6)];
  world.bill(contract, person, month, String(more), { to: middle }, { issued: addDays(middle, 3) });
  const begins = addDays(middle, isShared ? -random.between(1, 6) : 1);
  return world.bill(contract, person, month, String(few), { from: begins }, { issued: addDays(to, 4) });
}

/** Days recorded in a month that no invoice bills, or periods that share days; or a month without work, or periods that follow on. */
export const planter: Planter = {
  code: 'T15',
  plant: (world, random) => ({
    at: { invoice: (random.once(2) ? around : meeting)(world, random, true).invoice },
  }),
  twin: (world, random) => ({
    at: { invoice: (random.once(2) ? around : meeting)(world, random, false).invoice },
  }),
};
