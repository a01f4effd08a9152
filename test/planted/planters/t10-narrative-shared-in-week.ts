import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** Two people of a contract who tell one date alike. */
function alike(world: World, random: Random, note: string): { supplier: string; personKey: string } {
  const contract = world.contract();
  const month = random.pick(world.months.slice(0, 5));
  const dates = world.workdays(contract, month, random.between(8, 12));
  const [shared = '', ...others] = random.shuffled(dates);
  const people = [world.person(contract), world.person(contract)];
  for (const person of people) {
    world.work(contract, person, [shared], { note });
    world.work(contract, person, others);
    world.bill(contract, person, month, String(dates.length));
  }
  return { supplier: contract.supplier.siret, personKey: people[0]?.key ?? '' };
}

/** The same long sentence of two people in one week; or of two who worked on it together, or on one ticket. */
export const planter: Planter = {
  code: 'T10',
  plant(world, random) {
    const { supplier } = alike(
      world,
      random,
      'Reprise complète des gabarits de courriels du portail des familles et des cantines',
    );
    return { at: { supplier } };
  },
  twin(world, random) {
    const text = 'Reprise complète des gabarits de courriels du portail des familles et des cantines';
    const { personKey } = alike(
      world,
      random,
      random.pick([`${text} INC-${random.between(3000, 9999)}`, `${text}, en binôme`]),
    );
    return { at: { personKey } };
  },
};
