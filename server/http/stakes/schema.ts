import { z } from 'zod';
import { Day, Decimal, Id } from '../shapes.js';

const part = {
  /** Key of the finding. */
  finding: z.string(),
  code: z.string(),
  amount: Decimal,
  /** It is VAT itself; every other amount is without VAT. */
  isVat: z.boolean(),
};

/** `counts` less `takenOff` is `counted`. */
const LineStake = z.object({
  /** Null: the invoice as a whole, or a line that is not stored. */
  lineId: Id.nullable(),
  line: z.string().nullable(),
  counts: z.object(part),
  /** Not added: another finding puts as much or more in question on the same line. */
  others: z.array(z.object({ ...part, why: z.enum(['smaller', 'equal']) })),
  takenOff: Decimal,
  /** What keeps it below: what the line bills, or what was accepted of it. */
  bound: z.enum(['billed', 'accepted']).nullable(),
  counted: Decimal,
});

/** How what is in question on an invoice is made: `counted` of all lines, less `takenOff`, is `atStake`. */
export const InvoiceStake = z
  .object({
    currency: z.string(),
    lines: z.array(LineStake),
    takenOff: Decimal,
    /** What keeps it below the lines: what the invoice bills, what was accepted of it, or what credit notes leave of it. */
    bound: z.enum(['billed', 'accepted', 'credited']).nullable(),
    givenBack: Decimal.nullable(),
    atStake: Decimal,
  })
  .meta({ id: 'InvoiceStake' });

/**
 * How what is in question is made, in one currency: `asked` less `sameLine`, `aboveLine`, `notAccepted`, `aboveInvoice` and
 * `givenBack` is `atStake`.
 */
export const StakeTotal = z
  .object({
    currency: z.string(),
    invoices: z.number().int(),
    asked: Decimal,
    sameLine: Decimal,
    aboveLine: Decimal,
    notAccepted: Decimal,
    aboveInvoice: Decimal,
    givenBack: Decimal,
    atStake: Decimal,
    /** Of which on invoices that findings name and that are not stored. */
    notStored: Decimal,
    /** What each rule asked, and what of it counts before the bounds of lines and invoices. */
    byRule: z.array(z.object({ code: z.string(), asked: Decimal, counted: Decimal, isVat: z.boolean() })),
  })
  .meta({ id: 'StakeTotal' });

export const StakeTotals = z
  .object({
    audit: z.object({ id: Id, asOf: Day }).nullable(),
    totals: z.array(StakeTotal),
  })
  .meta({ id: 'StakeTotals' });
