import { addDays, type CivilDate } from '../../server/domain/civil-date.js';
import type { Decimal } from '../../server/domain/decimal.js';
import type { Random } from './random.js';
import type { World } from './world.js';
import type { Row, WorldContract, WorldInvoice } from './world-model.js';

/** Columns of a contract that pays results and asks for no timesheet. */
export const FIXED_PRICE: Row = { price_form: 'fixed', timesheet_required: 'no' };

/** An amount of a lump sum, in whole euros. */
export const someLump = (random: Random): Decimal =>
  String(random.between(200, 900) * 10 + random.between(0, 9));

/** Bills one lump sum over a month. */
export function billLump(
  world: World,
  contract: WorldContract,
  month: string,
  price: Decimal,
  { deliverable, ...head }: Partial<WorldInvoice> & { deliverable?: string } = {},
): { invoice: string; line: '1'; issued: CivilDate } {
  const { from, to } = world.periodOf(month);
  const issued = head.issued ?? addDays(to, 4);
  const line = { text: 'Lot du mois', quantity: '1', unit: 'lump' as const, price, from, to };
  const lines = [{ ...line, ...(deliverable === undefined ? {} : { deliverable }) }];
  return { invoice: world.invoice({ contract, lines, ...head, issued }), line: '1', issued };
}

/** A deliverable of a fixed price, billed whole a few days after the month in which it is made. */
export function billedDeliverable(
  world: World,
  random: Random,
  contract: WorldContract,
  rowOf: (issued: CivilDate, monthEnd: CivilDate) => Row,
): { contract: string; deliverable: string; invoice: string; line: '1' } {
  const month = random.pick(world.months.slice(1, 4));
  const { from, to } = world.periodOf(month);
  const issued = addDays(to, random.between(2, 8));
  const deliverable = world.deliverable(contract, {
    period_start: from,
    period_end: to,
    delivered_on: to,
    decided_on: to,
    ...rowOf(issued, to),
  });
  const billed = billLump(world, contract, month, someLump(random), { deliverable, issued });
  return { contract: contract.ref, deliverable, invoice: billed.invoice, line: billed.line };
}
