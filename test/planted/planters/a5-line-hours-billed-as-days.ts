import type { Planter } from '../planter.js';

/** The hours of the timesheet where the days should be; or half days, twice as many dates as days. */
export const planter: Planter = {
  code: 'A5',
  plant(world, random) {
    const contract = world.contract({ hours_per_day: '7' });
    const person = world.person(contract);
    const count = random.between(2, 4);
    const month = random.pick(world.months.slice(0, 6));
    const { invoice, line } = world.billedMonth(contract, person, month, count, {
      quantity: String(count * 7),
    });
    return {
      at: { invoice, line },
      beside: [
        {
          code: 'T1',
          at: { invoice, line },
          why: 'more days are billed than recorded; the money counts once',
        },
        { code: 'C5', at: { invoice, line }, why: 'a month has fewer working days than that' },
        { code: 'A7', at: { invoice }, why: 'the quantity is ten times that of other lines' },
      ],
    };
  },
  twin(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const month = random.pick(world.months.slice(0, 6));
    const dates = world.workdays(contract, month, random.between(3, 8) * 2);
    world.work(contract, person, dates, { quantity: '0.5' });
    return { at: world.bill(contract, person, month, String(dates.length / 2)) };
  },
};
