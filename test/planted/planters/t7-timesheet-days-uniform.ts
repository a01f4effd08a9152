import { exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** Three months of whole days and nothing else, priced by the hour or by the day. */
function wholeDays(world: World, random: Random, pricedBy: 'hour' | 'day'): { personKey: string } {
  const contract = world.contract({ hours_per_day: '7' });
  const profile = 'Profil suivi';
  const rate = String(random.between(60, 90));
  if (pricedBy === 'hour')
    world.row('rate_card', { contract_ref: contract.ref, profile, unit: 'hour', rate });
  const person = world.person(contract, { profile });
  for (const month of world.months.slice(0, 3)) {
    const dates = world.workdays(contract, month, random.between(14, 17));
    world.work(contract, person, dates);
    const hours = exact(dates.length).times(7).toFixed();
    if (pricedBy === 'hour') world.bill(contract, person, month, hours, { unit: 'hour', price: rate });
    else world.bill(contract, person, month, String(dates.length));
  }
  return { personKey: person.key };
}

/** Nothing but whole days where the hour is the unit; or where the day is. */
export const planter: Planter = {
  code: 'T7',
  plant: (world, random) => ({ at: wholeDays(world, random, 'hour') }),
  twin: (world, random) => ({ at: wholeDays(world, random, 'day') }),
};
