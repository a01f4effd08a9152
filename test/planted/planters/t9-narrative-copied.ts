import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A month in which half of the days are told by one text; its dates and numbers differ. */
function copied(
  world: World,
  random: Random,
  noteOf: (firm: string, date: string) => string,
): { personKey: string } {
  const contract = world.contract();
  const person = world.person(contract);
  const month = random.pick(world.months.slice(0, 5));
  const dates = world.workdays(contract, month, random.between(12, 15));
  const same = dates.slice(0, Math.ceil(dates.length / 2));
  for (const date of same)
    world.work(contract, person, [date], { note: noteOf(contract.supplier.name, date) });
  world.work(contract, person, dates.slice(same.length));
  world.bill(contract, person, month, String(dates.length));
  return { personKey: person.key };
}

const TEXTS = ['Reprise des pages du portail des familles', 'Rework of the pages of the family portal'];

/** One text for half of the days; or with the ticket of each. */
export const planter: Planter = {
  code: 'T9',
  plant(world, random) {
    const text = random.pick(TEXTS);
    return { at: copied(world, random, (firm, date) => `${text} ${firm}, ${date}`) };
  },
  twin(world, random) {
    const text = random.pick(TEXTS);
    return { at: copied(world, random, (firm) => `${text} ${firm} INC-${random.between(3000, 9999)}`) };
  },
};
