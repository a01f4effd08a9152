import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

const OFFICE = [
  'Saisie des fiches',
  'Classement des dossiers',
  'Archivage des courriers',
  'Envoi des convocations',
];
const OF_WHOM = ['familles', 'cantines', 'piscines', 'archives', 'usagers'];

/** A month of the senior and of the junior of a contract, with so many office tasks of one of them. */
function month(world: World, random: Random, who: 'senior' | 'junior', tasks: number) {
  const contract = world.contract();
  const senior = world.person(contract, { profile: 'Expert' }, String(random.between(160, 200) * 5));
  const junior = world.person(contract, { profile: 'Assistant' }, String(random.between(60, 100) * 5));
  const at = random.pick(world.months.slice(0, 4));
  const dates = world.workdays(contract, at, 14);
  const clerk = who === 'senior' ? senior : junior;
  const other = who === 'senior' ? junior : senior;
  for (const date of dates.slice(0, tasks))
    world.work(contract, clerk, [date], {
      note: `${random.pick(OFFICE)} ${random.pick(OF_WHOM)}, lot du ${date}`,
    });
  world.work(contract, clerk, dates.slice(tasks));
  world.work(contract, other, dates);
  world.bill(contract, junior, at, '14');
  return world.bill(contract, senior, at, '14');
}

/** Office tasks of the dearest profile above a tenth of its days; or of the junior, or under a tenth. */
export const planter: Planter = {
  code: 'R6',
  plant: (world, random) => ({ at: month(world, random, 'senior', random.between(2, 5)) }),
  twin: (world, random) => ({
    at: random.once(2)
      ? month(world, random, 'junior', random.between(2, 5))
      : month(world, random, 'senior', 1),
  }),
};
