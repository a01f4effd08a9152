import { sum, toDecimal } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** Three months priced by the hour, each day of so many of them: seven are a whole day. */
function hourly(world: World, random: Random, hoursOf: () => string): { personKey: string } {
  const contract = world.contract({ hours_per_day: '7' });
  const profile = 'Profil suivi';
  const rate = String(random.between(60, 90));
  world.row('rate_card', { contract_ref: contract.ref, profile, unit: 'hour', rate });
  const person = world.person(contract, { profile });
  for (const month of world.months.slice(0, 3)) {
    const dates = world.workdays(contract, month, random.between(14, 17));
    const hours = dates.map(hoursOf);
    dates.forEach((date, index) => {
      world.work(contract, person, [date], { quantity: hours[index] ?? '', unit: 'hour' });
    });
    world.bill(contract, person, month, toDecimal(sum(hours)), { unit: 'hour', price: rate });
  }
  return { personKey: person.key };
}

/** Nothing but whole days where the hour is the unit; or days as they come. */
export const planter: Planter = {
  code: 'T7',
  plant: (world, random) => ({ at: hourly(world, random, () => '7') }),
  twin: (world, random) => ({ at: hourly(world, random, () => String(random.between(17, 26) / 4)) }),
};
