import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A month in which some days are told so. */
function told(world: World, random: Random, noteOf: () => string): { personKey: string } {
  const contract = world.contract();
  const person = world.person(contract);
  const month = random.pick(world.months.slice(0, 5));
  const dates = world.workdays(contract, month, random.between(10, 15));
  const few = dates.slice(0, random.between(3, 6));
  for (const date of few) world.work(contract, person, [date], { note: noteOf() });
  world.work(contract, person, dates.slice(few.length));
  world.bill(contract, person, month, String(dates.length));
  return { personKey: person.key };
}

/** Words that fit any work, for a fifth of the days or more; or a few words with the ticket. */
export const planter: Planter = {
  code: 'T11',
  plant: (world, random) => ({
    at: told(world, random, () => random.pick(['Suivi de projet', 'Travail divers', 'Project work'])),
  }),
  twin: (world, random) => ({ at: told(world, random, () => `INC-${random.between(3000, 9999)}`) }),
};
