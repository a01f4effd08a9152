import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';

const COSTS = [
  'Abonnement Plumeline, trois postes',
  'Licences d’IA du mois',
  'Frais de déplacement',
  'Travel expenses',
];

/** A lump of a month, and beside it a second one for that. */
function beside(
  world: World,
  random: Random,
  text: string,
  isListed: boolean,
): { invoice: string; line: string } {
  const contract = world.contract(FIXED_PRICE);
  const { ref: contract_ref } = contract;
  const price = String(random.between(30, 400));
  if (isListed) world.row('rate_card', { contract_ref, profile: text, unit: 'day', rate: price });
  const { from, to } = world.periodOf(random.pick(world.months.slice(0, 4)));
  const lump = { quantity: '1', unit: 'lump' as const, from, to };
  const lines = [
    { ...lump, text: 'Lot du mois', price: String(random.between(2000, 9000)) },
    { ...lump, text, price },
  ];
  return { invoice: world.invoice({ contract, issued: to, lines }), line: '2' };
}

/** A tool or an expense beside the work; or one that the contract has a price for, or work on such a tool. */
export const planter: Planter = {
  code: 'R8',
  plant: (world, random) => ({ at: beside(world, random, random.pick(COSTS), false) }),
  twin: (world, random) => ({
    at: random.once(2)
      ? beside(world, random, random.pick(COSTS), true)
      : beside(world, random, 'Développement d’un outil de suivi des frais de déplacement', false),
  }),
};
