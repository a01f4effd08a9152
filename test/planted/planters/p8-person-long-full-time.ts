import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** Four years of one person, half a year an invoice, so many days each; of a contract that asks for no timesheet. */
function years(world: World, random: Random, daysAHalf: () => number): { personKey: string } {
  const starts = [
    '2022-07-01',
    '2023-01-01',
    '2023-07-01',
    '2024-01-01',
    '2024-07-01',
    '2025-01-01',
    '2025-07-01',
    '2026-01-01',
  ];
  const contract = world.contract({
    timesheet_required: 'no',
    start_date: '2022-06-01',
    notified_on: '2022-05-02',
  });
  const person = world.person(contract);
  starts.forEach((from, index) => {
    const to = addDays(starts[index + 1] ?? '2026-07-01', -1);
    const line = { quantity: String(daysAHalf()), price: person.dayRate, person, from, to };
    world.invoice({ contract, issued: addDays(to, random.between(2, 6)), lines: [line] });
  });
  return { personKey: person.key };
}

/** Nearly full time for four years; or half of it. */
export const planter: Planter = {
  code: 'P8',
  plant: (world, random) => ({ at: years(world, random, () => random.between(94, 104)) }),
  twin: (world, random) => ({ at: years(world, random, () => random.between(30, 60)) }),
};
