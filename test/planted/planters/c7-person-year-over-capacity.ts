import { workdays } from '../../../scripts/demo/workdays.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** Twelve months of one person on two contracts of one contractor, so many days a month in all; without timesheets. */
function year(world: World, random: Random, daysOf: (all: number) => number): { personKey: string } {
  const first = world.contract({ timesheet_required: 'no' });
  const second = world.contract({ timesheet_required: 'no' }, first.supplier);
  const person = world.person(first);
  const there = world.alsoOn(second, person);
  for (const month of world.months) {
    const { from, to } = world.periodOf(month);
    const days = daysOf(workdays(from, to).length);
    const here = random.between(2, days - 2);
    world.bill(first, person, month, String(here));
    world.bill(second, there, month, String(days - here));
  }
  return { personKey: person.key };
}

/** Every working day of a year; or four in five of them. */
export const planter: Planter = {
  code: 'C7',
  plant: (world, random) => ({ at: year(world, random, (all) => all) }),
  twin: (world, random) => ({ at: year(world, random, (all) => all - random.between(4, 6)) }),
};
