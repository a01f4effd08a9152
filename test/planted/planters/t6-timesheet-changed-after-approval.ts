import { csvOfRows } from '../../../scripts/demo/csv.js';
import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';
import { noteOf } from '../world-notes.js';

/** A month that was approved, and a second sheet that replaces it with one date more; approved anew or not. */
function replaced(world: World, random: Random, isApprovedAnew: boolean): { personKey: string } {
  const contract = world.contract();
  const person = world.person(contract);
  const month = random.pick(world.months.slice(1, 5));
  const { to } = world.periodOf(month);
  const dates = world.workdays(contract, month, random.between(6, 12));
  const [filed, again] = [addDays(to, 3), addDays(to, 8)];
  world.work(contract, person, dates.slice(1), { approved_on: filed });
  const file = `timesheets/${contract.ref}-bis.csv`;
  const entry = {
    person_key: person.key,
    person: person.name,
    contract_ref: contract.ref,
    quantity: '1',
    unit: 'day',
  };
  const state = isApprovedAnew
    ? { approval_state: 'approved', approved_by: 'Service des projets', approved_on: again }
    : { approval_state: 'submitted', approved_by: '', approved_on: '' };
  const rows = dates.map((date) => ({
    ...entry,
    date,
    note: noteOf(random),
    ...state,
    entered_on: addDays(to, 7),
  }));
  world.file(file, csvOfRows(rows));
  world.row('timesheets', {
    file,
    contract_ref: contract.ref,
    person_key: person.key,
    submitted_on: addDays(to, 7),
    replaces: `timesheets/${contract.ref}-${month}.csv`,
  });
  world.bill(contract, person, month, String(dates.length), {}, { issued: addDays(to, 10) });
  return { personKey: person.key };
}

/** A day added once the month was approved; or with an approval of the new sheet. */
export const planter: Planter = {
  code: 'T6',
  plant(world, random) {
    const at = replaced(world, random, false);
    return {
      at,
      beside: [
        { code: 'T3', at, why: 'nobody approved the sheet that counts' },
        { code: 'T4', at, why: 'the second sheet was typed after the month' },
      ],
    };
  },
  twin: (world, random) => ({ at: replaced(world, random, true) }),
};
