import { workdays } from '../../../scripts/demo/workdays.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** More days of one person than its period has, by so many; of a contract that asks for no timesheet. */
function billed(world: World, random: Random, length: 'month' | 'two months', more: number) {
  const contract = world.contract({ timesheet_required: 'no' });
  const person = world.person(contract);
  const at = random.between(0, 4);
  const month = world.months[at] ?? '';
  const { from } = world.periodOf(length === 'month' ? month : (world.months[at + 1] ?? ''));
  const { to } = world.periodOf(month);
  const days = workdays(from, to, contract.place).length + more;
  return world.bill(contract, person, month, String(days), { from, to });
}

/** More days than the month has; or as many as two months have, on a line for both. */
export const planter: Planter = {
  code: 'C5',
  plant: (world, random) => ({ at: billed(world, random, 'month', random.between(1, 6)) }),
  twin: (world, random) => ({ at: billed(world, random, 'two months', -random.between(0, 12)) }),
};
