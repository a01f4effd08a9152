import { sum, toDecimal } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

const THINGS = ['du formulaire', 'des courriels', 'de la recherche', 'du calendrier', 'des droits'];

/** A month by the hour, in which half of the entries are told so. */
function hourly(world: World, random: Random, noteOf: (firm: string) => string): { personKey: string } {
  const contract = world.contract({ hours_per_day: '7' });
  const profile = 'Profil horaire';
  const rate = String(random.between(60, 90));
  world.row('rate_card', { contract_ref: contract.ref, profile, unit: 'hour', rate });
  const person = world.person(contract, { profile });
  const month = random.pick(world.months.slice(0, 5));
  const dates = world.workdays(contract, month, random.between(8, 14));
  const hours = dates.map(() => String(random.between(16, 27) / 4));
  dates.forEach((date, index) => {
    const entry = { quantity: hours[index] ?? '', unit: 'hour' };
    world.work(
      contract,
      person,
      [date],
      index % 2 === 0 ? { ...entry, note: noteOf(contract.supplier.name) } : entry,
    );
  });
  world.bill(contract, person, month, toDecimal(sum(hours)), { unit: 'hour', price: rate });
  return { personKey: person.key };
}

/** Three actions in one entry by the hour; or with the time of each. */
export const planter: Planter = {
  code: 'T12',
  plant: (world, random) => ({
    at: hourly(world, random, (firm) => {
      const [one, two, three] = random.shuffled(THINGS);
      return `Analyse ${one} ; correction ${two} ; tests ${three} de ${firm}`;
    }),
  }),
  twin: (world, random) => ({
    at: hourly(world, random, (firm) => {
      const [one, two, three] = random.shuffled(THINGS);
      return `Analyse ${one} 2 h ; correction ${two} 1 h ; tests ${three} de ${firm} 1 h`;
    }),
  }),
};
