import { addDays } from '../../../server/domain/civil-date.js';
import { exact, sum, type Exact } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import { billLump, FIXED_PRICE, someLump } from '../shapes.js';

const whole = (amount: Exact): string => amount.round(0, 0).toFixed();

/** Invoices that come to 85 % of the ceiling or pass it; or that a credit note brings back below. */
export const planter: Planter = {
  code: 'P1',
  plant(world, random) {
    const amounts = Array.from({ length: random.between(2, 5) }, () => someLump(random));
    // From 85.5 % of the ceiling to 120 % of it.
    const ceiling = whole(sum(amounts).div(exact(random.between(855, 1200)).div(1000)));
    const contract = world.contract({ ...FIXED_PRICE, ceiling_amount: ceiling });
    amounts.forEach((amount, index) => billLump(world, contract, world.months[index] ?? '', amount));
    return { at: { contract: contract.ref } };
  },
  twin(world, random) {
    const amounts = Array.from({ length: random.between(2, 5) }, () => someLump(random));
    const credit = String(random.between(100, 900));
    const left = sum(amounts).minus(credit);
    // One euro below 85 % of the ceiling, once the credit note is counted.
    const ceiling = whole(left.plus(1).div('0.85').plus(1));
    const contract = world.contract({ ...FIXED_PRICE, ceiling_amount: ceiling });
    const invoices = amounts.map((amount, index) =>
      billLump(world, contract, world.months[index + 1] ?? '', amount),
    );
    const [last] = invoices;
    billLump(world, contract, world.months[1] ?? '', credit, {
      type: '381',
      format: random.pick(['ubl', 'cii']),
      issued: addDays(last?.issued ?? '', 3),
      cites: last?.invoice ?? '',
    });
    return { at: { contract: contract.ref } };
  },
};
