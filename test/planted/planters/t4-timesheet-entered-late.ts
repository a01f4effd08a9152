import { addDays, isoDay } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';

/** A month typed weeks after it was due; or on its last day, under a contract that asks for a sheet a month. */
export const planter: Planter = {
  code: 'T4',
  plant(world, random) {
    const cadence = random.pick(['weekly', 'monthly']);
    const contract = world.contract({ timesheet_cadence: cadence });
    const person = world.person(contract);
    const month = random.pick(world.months.slice(2, 6));
    const { to } = world.periodOf(month);
    // The last days of a month are due on the Sunday of their week.
    const due = cadence === 'weekly' ? addDays(to, 7 - isoDay(to)) : to;
    const entered = addDays(due, random.between(9, 19));
    const dates = world.workdays(contract, month, random.between(6, 9));
    world.work(contract, person, dates, { entered_on: entered, approved_on: addDays(entered, 1) });
    world.bill(contract, person, month, String(dates.length), {}, { issued: addDays(entered, 2) });
    return { at: { personKey: person.key } };
  },
  twin(world, random) {
    const contract = world.contract({ timesheet_cadence: 'monthly' });
    const person = world.person(contract);
    const month = random.pick(world.months.slice(2, 6));
    const { to } = world.periodOf(month);
    const dates = world.workdays(contract, month, random.between(6, 12));
    world.work(contract, person, dates, { entered_on: to, approved_on: addDays(to, 2) });
    world.bill(contract, person, month, String(dates.length));
    return { at: { personKey: person.key } };
  },
};
