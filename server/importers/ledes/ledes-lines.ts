import type { Problem } from '../../domain/problem.js';
import type { Decimal } from '../../domain/decimal.js';
import { exact, toDecimal } from '../../domain/decimal.js';
import type { AllowanceCharge, ReadInvoiceLine, StatedLinks } from '../../domain/invoice.js';
import { unknownValue } from '../tables/native-value-problems.js';
import { ledesName } from './ledes-columns.js';
import type { LedesRow } from './ledes-row.js';

/** Fee, expense, and adjustments of either at the level of the invoice. */
const TYPES = ['F', 'E', 'IF', 'IE'];
/** A fee is time: LEDES counts it in hours. */
const HOUR = 'HUR';
/** Rounding that generators leave between a total and what makes it. */
const TOLERANCE = '0.02';

/** True for a line that adjusts the whole invoice instead of billing something. */
export const adjustsInvoice = (row: LedesRow): boolean =>
  ['IF', 'IE'].includes((row.text('type') ?? '').toUpperCase());

/** The allowance or charge of the document that an adjustment is; null when its amount cannot be read. */
export function readAdjustment(row: LedesRow): AllowanceCharge | null {
  const amount = row.number('lineTotal') ?? row.number('adjustment');
  if (amount === null) return null;
  return { ...ofSign(amount), reason: row.text('text'), vatRate: vatRateOf(row.number('taxRate')) };
}

/** A line as billed: hours of a person for a fee. Its codes stand behind its wording. */
export function readLedesLine(row: LedesRow, position: number, problems: Problem[]): ReadInvoiceLine {
  const type = (row.text('type') ?? '').toUpperCase();
  if (!TYPES.includes(type)) {
    const values = { column: ledesName('type'), required: false, values: TYPES };
    problems.push(unknownValue.make(row.at, values, row.text('type') ?? undefined));
  }
  const quantity = row.number('units');
  const unitPrice = row.number('unitCost');
  const adjustment = row.number('adjustment');
  const date = row.date('lineDate');
  return {
    position,
    id: row.text('lineNumber'),
    parentId: null,
    lineStatus: null,
    name: null,
    description: wordingOf(row),
    note: null,
    quantity,
    unitCode: type === 'F' ? HOUR : null,
    unitPrice,
    priceBaseQuantity: null,
    net: netOf(row, { quantity, unitPrice, adjustment }),
    vatRate: vatRateOf(row.number('taxRate')),
    vatCategory: null,
    periodStart: date,
    periodEnd: date,
    allowancesCharges:
      adjustment === null || exact(adjustment).eq(0) ? [] : [{ ...ofSign(adjustment), reason: null }],
    orderLineRef: null,
    sellerItemId: null,
    buyerItemId: null,
    stated: statedLinks(row),
    source: row.at,
  };
}

const ofSign = (amount: Decimal): Pick<AllowanceCharge, 'charge' | 'amount'> => ({
  charge: exact(amount).gt(0),
  amount: toDecimal(exact(amount).abs()),
});

function wordingOf(row: LedesRow): string | null {
  const codes = [row.text('task'), row.text('activity'), row.text('expense')].filter((code) => code !== null);
  const text = row.text('text');
  if (codes.length === 0) return text;
  return text === null ? codes.join(', ') : `${text} (${codes.join(', ')})`;
}

function statedLinks(row: LedesRow): StatedLinks {
  const parts = [row.text('firstName'), row.text('lastName')].filter((part) => part !== null);
  const person = row.text('person') ?? (parts.length > 0 ? parts.join(' ') : row.text('personId'));
  const profile = row.text('profile');
  return { ...(person === null ? {} : { person }), ...(profile === null ? {} : { profile }) };
}

interface LineParts {
  quantity: Decimal | null;
  unitPrice: Decimal | null;
  adjustment: Decimal | null;
}

/**
 * The total of a line without tax. In 98BI some programs print it with the tax of the line: then, and only then, units by cost
 * and the adjustment make the total less that tax.
 */
function netOf(row: LedesRow, { quantity, unitPrice, adjustment }: LineParts): Decimal | null {
  const total = row.number('lineTotal');
  const tax = row.number('lineTax');
  if (total === null || tax === null || quantity === null || unitPrice === null) return total;
  const computed = exact(quantity)
    .times(unitPrice)
    .plus(adjustment ?? 0);
  const isGross = computed.plus(tax).minus(total).abs().lte(TOLERANCE);
  const isNet = computed.minus(total).abs().lte(TOLERANCE);
  return isGross && !isNet ? toDecimal(exact(total).minus(tax)) : total;
}

/** LEDES writes a rate as a share, .2 for 20 %. A program that writes 20 means the same: no VAT is below 1 %. */
function vatRateOf(rate: Decimal | null): Decimal | null {
  if (rate === null) return null;
  return exact(rate).abs().lt(1) ? toDecimal(exact(rate).times(100)) : rate;
}
