import { exact, money } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';

/** VAT that is not the base at its rate; or another rate, or a rounding. */
export const planter: Planter = {
  code: 'A3',
  plant(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const price = someLump(random);
    const right = exact(price).times('0.2');
    const writtenVat = money(right.plus(random.pick(['0.06', '-12.5', '40', '3.2'])));
    const month = random.pick(world.months.slice(0, 5));
    return { at: { invoice: billLump(world, contract, month, price, { writtenVat }).invoice } };
  },
  twin(world, random) {
    const contract = world.contract(FIXED_PRICE);
    const price = someLump(random);
    const month = random.pick(world.months.slice(0, 5));
    const head = random.pick([
      { vatRate: '8.5', format: 'native' as const },
      { vatRate: '5.5', format: 'native' as const },
      { writtenVat: money(exact(price).times('0.2').plus('0.04')) },
    ]);
    return { at: { invoice: billLump(world, contract, month, price, head).invoice } };
  },
};
