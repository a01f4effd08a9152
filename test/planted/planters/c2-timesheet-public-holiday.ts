import { eachDay, isWeekend } from '../../../server/domain/civil-date.js';
import { frenchHolidayName } from '../../../server/domain/public-holidays.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';
import type { Row } from '../world-model.js';

/** A public holiday of the place on a weekday of the months of the world. */
function holidayIn(place: string, world: World, random: Random, isElsewhere = false): string {
  const { to } = world.periodOf(world.months[0] ?? '');
  return random.pick(
    eachDay(`${world.months.at(-1) ?? ''}-01`, to).filter(
      (date) =>
        !isWeekend(date) &&
        frenchHolidayName(place, date) !== null &&
        (!isElsewhere || frenchHolidayName('FR-metropole', date) === null),
    ),
  );
}

/** A month of somebody with that date among its days, recorded and billed. */
function worked(world: World, random: Random, date: string, over: Row): { personKey: string } {
  const contract = world.contract(over);
  const person = world.person(contract);
  const month = date.slice(0, 7);
  const others = world.workdays(contract, month, random.between(4, 10)).filter((day) => day !== date);
  world.work(contract, person, [date, ...others]);
  world.bill(contract, person, month, String(others.length + 1));
  return { personKey: person.key };
}

/** Work on a public holiday of the place; or on one of another place, or under a contract that provides for it. */
export const planter: Planter = {
  code: 'C2',
  plant(world, random) {
    const place = random.pick(['FR-metropole', 'FR-alsace-moselle', 'FR-la-reunion']);
    const date = holidayIn(place, world, random);
    return { at: { ...worked(world, random, date, { place }), date } };
  },
  twin(world, random) {
    if (random.once(2)) {
      const date = holidayIn('FR-metropole', world, random);
      return { at: worked(world, random, date, { holiday_work_allowed: 'yes' }) };
    }
    const date = holidayIn('FR-alsace-moselle', world, random, true);
    return { at: worked(world, random, date, {}) };
  },
};
