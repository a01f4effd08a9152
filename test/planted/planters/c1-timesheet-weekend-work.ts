import { eachDay, isWeekend } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';
import type { Row, WorldPerson } from '../world-model.js';

/** A month of somebody with one day on a Saturday or Sunday, recorded and billed. */
function weekendOf(world: World, random: Random, over: Row): { person: WorldPerson; date: string } {
  const contract = world.contract(over);
  const person = world.person(contract);
  const month = random.pick(world.months.slice(0, 5));
  const { from, to } = world.periodOf(month);
  const date = random.pick(eachDay(from, to).filter(isWeekend));
  const count = random.between(4, 10);
  world.work(contract, person, [date]);
  world.billedMonth(contract, person, month, count, { quantity: String(count + 1) });
  return { person, date };
}

/** Work on a weekend that the contract does not provide for; or one that it does. */
export const planter: Planter = {
  code: 'C1',
  plant(world, random) {
    const { person, date } = weekendOf(world, random, {});
    return {
      at: { personKey: person.key, date },
      // A weekend may hold a public holiday.
      beside: [{ code: 'C2', at: { personKey: person.key, date }, why: 'that Sunday is a public holiday' }],
    };
  },
  twin(world, random) {
    const provided = { weekend_work_allowed: 'yes', holiday_work_allowed: 'yes' };
    return { at: { personKey: weekendOf(world, random, provided).person.key } };
  },
};
