import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';

/** The same days of one person on two invoices; or the two halves of a month, as many days each. */
export const planter: Planter = {
  code: 'D4',
  plant(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const month = random.pick(world.months.slice(1, 6));
    const count = random.between(4, 12);
    const first = world.billedMonth(contract, person, month, count);
    const issued = addDays(first.to, random.between(12, 25));
    const again = world.bill(contract, person, month, String(count), {}, { issued });
    const later = { invoice: again.invoice };
    return {
      at: again,
      beside: [
        { code: 'T1', at: later, why: 'the timesheet serves the first invoice only; the money counts once' },
        { code: 'D2', at: later, why: 'the same amount over the same dates' },
        { code: 'D3', at: later, why: 'the two numbers may differ by one character' },
        { code: 'T15', at: later, why: 'the same period is billed twice' },
      ],
    };
  },
  twin(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const month = random.pick(world.months.slice(1, 6));
    const { from, to } = world.periodOf(month);
    const middle = `${month}-15`;
    const count = random.between(3, 6);
    const dates = world.workdays(contract, month, 16);
    const halves = [
      { from, to: middle, dates: dates.filter((date) => date <= middle).slice(0, count) },
      { from: `${month}-16`, to, dates: dates.filter((date) => date > middle).slice(0, count) },
    ];
    const [, second] = halves.map((half) => {
      world.work(contract, person, half.dates);
      const issued = addDays(half.to, random.between(1, 4));
      return world.bill(contract, person, month, String(half.dates.length), half, { issued });
    });
    return { at: second ?? {} };
  },
};
