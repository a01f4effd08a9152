import { addDays, type CivilDate } from './civil-date.js';
import { exact, toFixed, type Decimal } from './decimal.js';

/** How much a rule may ask before it asks too much: a share of at least so many invoices. */
export interface FlagBudget {
  /** 0.1 is one invoice in ten. */
  share: Decimal;
  /** A share of fewer invoices says nothing yet. */
  invoices: number;
}

/** How often a rule asked: invoices that it concerned; those on which it found something, and findings that bear on none. */
export interface FireCount {
  asked: number;
  fired: number;
}

/** What the last audit said of a rule, and the budget it went by. */
export interface EarlierBudget extends FlagBudget {
  tooLoud: boolean;
}

/** Days back from the audit in which invoices are recent: twelve months. */
const RECENT_DAYS = 365;

/** Invoices issued after that day count against the budget of an audit. */
export const recentAfter = (asOf: CivilDate): CivilDate => addDays(asOf, -RECENT_DAYS);

/** A rule that is too loud comes back once it is below its budget by a fifth: at the edge it would come and go. */
const COMES_BACK_AT = '0.8';

/** A part of a whole, four decimals; null of nothing. */
export const shareOf = (part: number, whole: number): Decimal | null =>
  whole === 0 ? null : toFixed(exact(part).div(whole), 4);

/** How often a rule fired on what it was asked about. */
export const fireShare = ({ asked, fired }: FireCount): Decimal | null => shareOf(fired, asked);

/**
 * Whether a rule is over its budget: it fired on more than that share of enough invoices. One that was over the same budget
 * before stays so until it is clearly below.
 */
export function isTooLoud(
  { asked, fired }: FireCount,
  budget: FlagBudget,
  earlier: EarlierBudget | null = null,
): boolean {
  // A share of all is never passed, though what bears on no invoice may be found more often than there are invoices.
  if (exact(budget.share).gte(1)) return false;
  const stays =
    earlier?.tooLoud === true &&
    exact(earlier.share).eq(budget.share) &&
    earlier.invoices === budget.invoices;
  const factor = stays ? COMES_BACK_AT : '1';
  if (exact(budget.invoices).times(factor).gt(asked)) return false;
  return exact(fired).gt(exact(budget.share).times(factor).times(asked));
}
