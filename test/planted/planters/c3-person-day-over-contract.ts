import { exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';
import type { Row } from '../world-model.js';

/** A month with one date of a day and a half, recorded in two entries or in one, and billed. */
function longDay(world: World, random: Random, over: Row): { personKey: string; date: string } {
  const contract = world.contract(over);
  const person = world.person(contract);
  const month = random.pick(world.months.slice(0, 5));
  const dates = world.workdays(contract, month, random.between(4, 10));
  const date = random.pick(dates);
  const others = dates.filter((other) => other !== date);
  world.work(contract, person, others);
  for (const quantity of random.once(2) ? ['1.5'] : ['1', '0.5'])
    world.work(contract, person, [date], { quantity });
  world.bill(contract, person, month, exact(dates.length).plus('0.5').toFixed());
  return { personKey: person.key, date };
}

/** A day and a half on one date, where the contract admits one; or where it admits one and a half. */
export const planter: Planter = {
  code: 'C3',
  plant: (world, random) => ({ at: longDay(world, random, {}) }),
  twin(world, random) {
    const { personKey } = longDay(world, random, { max_days_per_person_day: '1.5' });
    return { at: { personKey } };
  },
};
