import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';

/** Days worked before the contract starts or after it ends; or a whole month billed for days within. */
export const planter: Planter = {
  code: 'C8',
  plant(world, random) {
    const month = random.pick(world.months.slice(0, 6));
    const middle = `${month}-15`;
    // Fifteen working days do not fit into either half of a month.
    const contract = world.contract(
      random.pick([{ start_date: middle, notified_on: addDays(middle, -9) }, { end_date: middle }]),
    );
    const person = world.person(contract);
    const { invoice, line } = world.billedMonth(contract, person, month, 15);
    return { at: { invoice, line } };
  },
  twin(world, random) {
    const month = random.pick(world.months.slice(0, 6));
    const start = `${month}-${random.pick(['08', '12', '15'])}`;
    const contract = world.contract({ start_date: start, notified_on: addDays(start, -9) });
    const person = world.person(contract);
    const dates = world.workdays(contract, month, 16).filter((date) => date >= start);
    world.work(contract, person, dates);
    return { at: world.bill(contract, person, month, String(dates.length)) };
  },
};
