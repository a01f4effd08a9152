import { exact, isDecimal, toDecimal } from '../../../server/domain/decimal.js';
import type { ReadInvoice } from '../../../server/domain/invoice.js';

/** Fields that hold amounts, quantities and rates: `650.00` and `650` are one. */
const DECIMALS = new Set(
  ['quantity', 'unitPrice', 'priceBaseQuantity', 'net', 'vatRate', 'amount', 'rate', 'base'].concat([
    ...['lines', 'allowances', 'charges', 'withoutVat', 'vat', 'withVat', 'prepaid', 'rounding', 'payable'],
  ]),
);

/** What does not depend on the syntax of an invoice: everything but its places and its profile, amounts as decimals. */
export function apartFromSyntax(invoice: ReadInvoice): unknown {
  return JSON.parse(
    JSON.stringify(invoice, (key: string, value: unknown) => {
      if (key === 'source' || key === 'profile') return undefined;
      const isAmount = DECIMALS.has(key) && typeof value === 'string' && isDecimal(value);
      return isAmount ? toDecimal(exact(value)) : value;
    }),
  ) as unknown;
}
