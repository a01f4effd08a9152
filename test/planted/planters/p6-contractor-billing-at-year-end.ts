import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billLump, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';

/** A package billed late in each month from the end of 2024 to that of 2025, and that many of them in the last December. */
function monthly(world: World, random: Random, inDecember: number): { supplier: string } {
  const contract = world.contract({ ...FIXED_PRICE, start_date: '2024-10-01', notified_on: '2024-09-16' });
  const price = random.between(200, 400) * 10;
  for (let count = 0; count <= 14; count += 1) {
    const month = `${2024 + Math.floor((count + 9) / 12)}-${String(((count + 9) % 12) + 1).padStart(2, '0')}`;
    const isLast = count === 14;
    const amount = (isLast ? inDecember : 1) * price + random.between(0, 90);
    billLump(world, contract, month, String(amount), { issued: `${month}-${random.between(23, 28)}` });
  }
  return { supplier: contract.supplier.siret };
}

/** Three packages or more in the last days of December; or one, as every month. */
export const planter: Planter = {
  code: 'P6',
  plant: (world, random) => ({ at: monthly(world, random, random.between(3, 5)) }),
  twin: (world, random) => ({ at: monthly(world, random, 1) }),
};
