import { addDays } from '../../../server/domain/civil-date.js';
import { exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** Two months of one person, the second under a dearer profile of the card; agreed or not. */
function raised(world: World, random: Random, isAgreed: boolean) {
  const contract = world.contract();
  const [later = '', first = ''] = world.months.slice(random.between(0, 3));
  const from = `${later}-01`;
  const senior = 'Consultant principal';
  const until = isAgreed ? { approved_to: addDays(from, -1) } : {};
  const person = world.person(contract, { profile: 'Consultant', ...until });
  const price = exact(person.dayRate).plus(random.between(20, 150)).toFixed();
  world.row('rate_card', { contract_ref: contract.ref, profile: senior, unit: 'day', rate: price });
  if (isAgreed) {
    const { key, name } = person;
    const row = { contract_ref: contract.ref, person_key: key, name, profile: senior };
    world.row('people', { ...row, approved_from: from });
  }
  world.billedMonth(contract, person, first);
  const billed = { ...person, profile: senior };
  const { invoice, line } = world.billedMonth(contract, person, later, undefined, { person: billed, price });
  return { invoice, line };
}

/** A dearer profile from one month to the next; or one that the list of people gives from that day on. */
export const planter: Planter = {
  code: 'R5',
  plant: (world, random) => ({ at: raised(world, random, false) }),
  twin: (world, random) => ({ at: raised(world, random, true) }),
};
