import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';

/** Work before the approval, or after its end; or from the day of the approval to its last. */
export const planter: Planter = {
  code: 'R4',
  plant(world, random) {
    const contract = world.contract();
    const month = random.pick(world.months.slice(0, 6));
    // Fifteen working days do not fit into either half of a month.
    const bound = random.pick([{ approved_from: `${month}-15` }, { approved_to: `${month}-15` }]);
    const person = world.person(contract, bound);
    const { invoice, line } = world.billedMonth(contract, person, month, 15);
    return {
      at: { invoice, line, personKey: person.key },
      beside: [{ code: 'C6', at: { personKey: person.key }, why: 'days after the end of the approval' }],
    };
  },
  twin(world, random) {
    const contract = world.contract();
    const month = random.pick(world.months.slice(0, 6));
    const count = random.between(5, 12);
    const dates = world.workdays(contract, month, count);
    const last = dates.at(-1) ?? '';
    const person = world.person(contract, {
      approved_from: dates[0] ?? '',
      ...(random.once(2) ? { approved_to: random.pick([last, addDays(last, 30)]) } : {}),
    });
    world.work(contract, person, dates);
    return { at: world.bill(contract, person, month, String(count)) };
  },
};
