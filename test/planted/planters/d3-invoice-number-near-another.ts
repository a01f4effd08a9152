import { addDays } from '../../../server/domain/civil-date.js';
import { exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';

/** Two numbers one character apart, for one month and nearly one amount; or numbers that follow one another, for two months. */
export const planter: Planter = {
  code: 'D3',
  plant(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const price = someLump(random);
    const digits = String(random.between(10_000, 99_999));
    const near = random.pick([`${digits}7`, digits.replace(/.$/, (last) => String((Number(last) + 3) % 10))]);
    const month = random.pick(world.months.slice(1, 6));
    const { issued } = billLump(world, contract, month, price, { number: `NF${digits}` });
    // Under a hundredth.
    const other = exact(price).times('1.004').round(0).toFixed();
    const { invoice } = billLump(world, contract, month, other, {
      number: `NF${near}`,
      issued: addDays(issued, random.between(1, 20)),
    });
    return { at: { invoice, supplier: contract.supplier.siret } };
  },
  twin(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const price = someLump(random);
    const first = random.between(10_000, 99_990);
    const [late = '', early = ''] = world.months.slice(random.between(0, 5));
    billLump(world, contract, early, price, { number: `NF${first}` });
    const { invoice } = billLump(world, contract, late, price, { number: `NF${first + 1}` });
    return { at: { invoice, supplier: contract.supplier.siret } };
  },
};
