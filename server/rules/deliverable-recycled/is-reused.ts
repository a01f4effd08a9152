import { exact, type Decimal } from '../../domain/decimal.js';
import { countCovered } from '../../domain/shared-text.js';
import type { RecycledText } from '../facts/recycled-text.js';

interface ReuseLimits {
  sameContract: Decimal;
  otherContract: Decimal;
  sharedWords: Decimal;
}

/** The same bytes under this many contracts are a common annex, as the same attachment under two of them is. */
const COMMON_ANNEX = 3;

/** A deliverable that was turned down, or taken back for correction, is handed over again. */
const SENT_BACK: ReadonlySet<string | null> = new Set(['rejected', 'adjourned', 'accepted_with_reserves']);

/**
 * Shared shingles over those of the smaller text (containment), a template put aside; '0' where nothing is left of one.
 */
export function containmentOf({
  sharedShingles,
  ownShingles,
  otherShingles,
}: NonNullable<RecycledText['text']>): Decimal {
  const smaller = Math.min(ownShingles, otherShingles);
  return smaller === 0 ? '0' : exact(sharedShingles).div(smaller).round(4).toFixed();
}

/** Does the file take up enough of the earlier one to ask? */
export function isReused(one: RecycledText, limits: ReuseLimits): boolean {
  if (one.sameContract && SENT_BACK.has(one.otherAcceptance)) return false;
  if (one.text === null) return one.sameBytes && one.contractsOfFile < COMMON_ANNEX;
  const least = one.sameContract ? limits.sameContract : limits.otherContract;
  if (exact(containmentOf(one.text)).lt(least)) return false;
  return one.sameBytes || exact(countCovered(one.text.reused)).gte(limits.sharedWords);
}

/** Further deliverables of one contract on the same text: four reports in all, as many as a year has quarters. */
const RECURRING = 2;

/** Reports that come back (monthly, by lot) share their layout, which files of other contracts do not tell. */
export const isRecurring = ({ sameContract, alikeInContract }: RecycledText): boolean =>
  sameContract && alikeInContract >= RECURRING;

/** One file is the other, with few changes or none. */
export function isWholeCopy({ sameText, text }: RecycledText, copyFrom: Decimal): boolean {
  return sameText || (text !== null && exact(text.resemblance).gte(copyFrom));
}
