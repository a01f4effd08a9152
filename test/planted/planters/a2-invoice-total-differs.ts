import { exact, money, sum } from '../../../server/domain/decimal.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';
import type { WorldInvoice } from '../world-model.js';

/** Two lump lines of one fixed-price contract. */
function twoLines(world: World, random: Random): WorldInvoice {
  const contract = world.contract({ price_form: 'fixed', timesheet_required: 'no' });
  const { from, to } = world.periodOf(random.pick(world.months.slice(0, 3)));
  const line = () => ({
    quantity: '1',
    unit: 'lump' as const,
    price: String(random.between(20, 90) * 100),
    text: random.pick(['Première phase', 'Seconde phase']),
    from,
    to,
  });
  return { contract, issued: world.asOf, lines: [line(), line()] };
}

const totalOf = ({ lines }: WorldInvoice) => sum(lines.map(({ price }) => price));

/** A total that is not the sum of the lines; or one that an allowance of the invoice explains. */
export const planter: Planter = {
  code: 'A2',
  plant(world, random) {
    const wanted = twoLines(world, random);
    const writtenTotal = money(totalOf(wanted).plus(random.pick(['250', '-100', '0.05', '9.9'])));
    const invoice = world.invoice({ ...wanted, writtenTotal });
    return { at: { invoice, supplier: wanted.contract.supplier.siret } };
  },
  twin(world, random) {
    const wanted = twoLines(world, random);
    const amount = money(exact(random.between(1, 9)).times(50));
    const writtenTotal = money(totalOf(wanted).minus(amount));
    const invoice = world.invoice({
      ...wanted,
      writtenTotal,
      allowance: { amount, reason: 'Remise annuelle' },
    });
    return { at: { invoice } };
  },
};
