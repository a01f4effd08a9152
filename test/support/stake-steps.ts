import { exact, sum, type Decimal } from '../../server/domain/decimal.js';
import type { InvoiceStake, StakeTotal } from '../../server/domain/stake-explanation.js';

/** What the lines of an invoice count, less what is taken off it. */
export const comesTo = ({ lines, takenOff }: InvoiceStake): Decimal =>
  sum(lines.map(({ counted }) => counted))
    .minus(takenOff)
    .toFixed(2);

/** What is left of all that was asked once each step took off what it does. */
export function stepsComeTo(total: StakeTotal): Decimal {
  const { asked, sameLine, aboveLine, notAccepted, aboveInvoice, givenBack } = total;
  const off = sum([sameLine, aboveLine, notAccepted, aboveInvoice, givenBack]);
  return exact(asked).minus(off).toFixed(2);
}
