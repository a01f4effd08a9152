import { lastWorkday } from '../../../scripts/demo/workdays.js';
import type { Planter } from '../planter.js';

/** No timesheet, or one that the buyer did not approve; or one that it approved on the last day of the month. */
export const planter: Planter = {
  code: 'T3',
  plant(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const month = random.pick(world.months.slice(0, 5));
    const dates = world.workdays(contract, month, random.between(4, 12));
    const state = random.pick(['approved_supplier', 'submitted', null]);
    if (state !== null)
      world.work(contract, person, dates, { approval_state: state, approved_by: '', approved_on: '' });
    return { at: world.bill(contract, person, month, String(dates.length)) };
  },
  twin(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const month = random.pick(world.months.slice(0, 5));
    const dates = world.workdays(contract, month, random.between(4, 9));
    const last = lastWorkday(month);
    world.work(contract, person, dates, { approved_on: last, entered_on: last });
    return { at: world.bill(contract, person, month, String(dates.length)) };
  },
};
