import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';
import type { Row } from '../world-model.js';

/** Somebody whose price changes between two months, and one of these months billed at the later price. */
function priced(world: World, random: Random, billed: 'before' | 'after'): Row {
  const contract = world.contract();
  const profile = 'Profil revalorisé';
  const [after = '', before = ''] = world.months.slice(random.between(0, 3));
  const earlier = random.between(80, 120) * 5;
  const later = earlier + random.between(1, 8) * 5;
  const card = { contract_ref: contract.ref, profile, unit: 'day' };
  const changes = `${after}-01`;
  world.row('rate_card', { ...card, rate: String(earlier), valid_to: addDays(changes, -1) });
  world.row('rate_card', { ...card, rate: String(later), valid_from: changes });
  const person = world.person(contract, { profile }, String(later));
  const { invoice, line } = world.billedMonth(contract, person, billed === 'before' ? before : after);
  return { invoice, line };
}

/** A month billed at the price of a later one; or at its own. */
export const planter: Planter = {
  code: 'R2',
  plant: (world, random) => ({ at: priced(world, random, 'before') }),
  twin: (world, random) => ({ at: priced(world, random, 'after') }),
};
