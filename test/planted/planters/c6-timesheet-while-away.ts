import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';

/** Work on a day of absence, or of a closure; or an absence beside the days of work. */
export const planter: Planter = {
  code: 'C6',
  plant(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const { dates } = world.billedMonth(
      contract,
      person,
      random.pick(world.months.slice(0, 5)),
      random.between(5, 12),
    );
    const date = random.pick(dates);
    if (random.once(3)) {
      world.row('closures', { date, label: 'Fermeture des bureaux', entity: `Direction ${contract.ref}` });
    } else {
      world.row('absences', {
        person_key: person.key,
        date_from: date,
        date_to: addDays(date, random.between(0, 1)),
      });
    }
    return { at: { personKey: person.key } };
  },
  twin(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const { from, dates } = world.billedMonth(contract, person, random.pick(world.months.slice(0, 5)));
    const last = dates.at(-1) ?? '';
    const before = { date_from: addDays(from, -9), date_to: addDays(dates[0] ?? '', -1) };
    const after = { date_from: addDays(last, 1), date_to: addDays(last, 12) };
    world.row('absences', { person_key: person.key, ...random.pick([before, after]) });
    return { at: { personKey: person.key } };
  },
};
