import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A month of somebody whom another firm employs; the firm is accepted that many days after the month begins, or never. */
function employed(world: World, random: Random, acceptedAfter: number | null): { invoice: string } {
  const contract = world.contract();
  const [employer, listed] = [world.supplier(), world.supplier()];
  const month = random.pick(world.months.slice(0, 5));
  const person = world.person(contract, { employer_name: employer.name, employer_siret: employer.siret });
  const row = { contract_ref: contract.ref, amount: '9000' };
  world.row('subcontractors', {
    ...row,
    siret: listed.siret,
    name: listed.name,
    accepted_on: addDays(`${month}-01`, -30),
  });
  if (acceptedAfter !== null) {
    const accepted = addDays(`${month}-01`, acceptedAfter);
    world.row('subcontractors', {
      ...row,
      siret: employer.siret,
      name: employer.name,
      accepted_on: accepted,
    });
  }
  const { invoice } = world.billedMonth(contract, person, month);
  return { invoice };
}

/** An employer that the list of subcontractors does not have, or has from later on; or one accepted before the work. */
export const planter: Planter = {
  code: 'P5',
  plant: (world, random) => ({ at: employed(world, random, random.once(2) ? null : 29) }),
  twin: (world, random) => ({ at: employed(world, random, -random.between(1, 40)) }),
};
