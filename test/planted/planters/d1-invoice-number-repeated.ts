import type { Planter } from '../planter.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';

/** Two invoices of one year under one number; or numbers that start again each year. */
export const planter: Planter = {
  code: 'D1',
  plant(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const number = `${random.pick(['FA', 'N', 'F2026-'])}${random.between(1000, 9999)}`;
    const [early = '', late = ''] = random.shuffled(world.months.slice(1, 8)).slice(0, 2).sort();
    for (const month of [early, late])
      billLump(world, contract, month, someLump(random), { number, format: random.pick(['ubl', 'cii']) });
    return { at: { invoice: number, supplier: contract.supplier.siret } };
  },
  twin(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const number = `0${random.between(10, 99)}`;
    for (const month of [world.months.at(-1) ?? '', random.pick(world.months.slice(1, 8))])
      billLump(world, contract, month, someLump(random), { number, format: random.pick(['ubl', 'cii']) });
    return { at: { invoice: number, supplier: contract.supplier.siret } };
  },
};
