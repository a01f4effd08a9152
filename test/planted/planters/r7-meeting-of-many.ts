import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A month in which the people of a contract tell one date in the same words. */
function together(world: World, random: Random, people: number, note: string): { contract: string } {
  const contract = world.contract();
  const month = random.pick(world.months.slice(0, 5));
  const dates = world.workdays(contract, month, random.between(6, 12));
  const [shared = '', ...others] = random.shuffled(dates);
  for (let count = people; count > 0; count -= 1) {
    const person = world.person(contract);
    world.work(contract, person, [shared], { note });
    world.work(contract, person, others);
    world.bill(contract, person, month, String(dates.length));
  }
  return { contract: contract.ref };
}

/** Three people or more at one ordinary meeting; or at a workshop, or two of three at a meeting. */
export const planter: Planter = {
  code: 'R7',
  plant: (world, random) => ({
    at: together(world, random, random.between(3, 5), 'Réunion d’avancement du portail avec la direction'),
  }),
  twin: (world, random) => ({
    at: together(world, random, random.between(3, 5), 'Atelier de cadrage du portail avec les usagers'),
  }),
};
