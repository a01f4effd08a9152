import type { CivilDate } from '../../domain/civil-date.js';
import { exact, max, toDecimal, type Decimal } from '../../domain/decimal.js';
import { fold, invoiceNumberKey } from '../../domain/names.js';
import { EVER, NEVER } from '../declaration-scope.js';
import type { DeclarationFact } from '../facts/declaration.js';

/** In what two declarations differ. `unknown`: both state a use and one does not say its share. */
export type Difference = 'use' | 'share' | 'unknown';

interface Scope {
  from: CivilDate;
  to: CivilDate;
  invoice: string | null;
  line: string | null;
  stages: ReadonlySet<string>;
}

function scopeOf(declaration: DeclarationFact): Scope {
  const { invoiceNumber, lineId, periodStart, periodEnd, stages } = declaration;
  return {
    from: periodStart ?? EVER,
    to: periodEnd ?? NEVER,
    invoice: invoiceNumber === null ? null : invoiceNumberKey(invoiceNumber),
    line: lineId,
    stages: new Set(stages.map(fold)),
  };
}

const holds = (wide: string | null, narrow: string | null): boolean => wide === null || wide === narrow;

/** All the work of `part` is work of `whole`. */
function contains(whole: Scope, part: Scope): boolean {
  if (whole.from > part.from || whole.to < part.to) return false;
  if (!holds(whole.invoice, part.invoice) || !holds(whole.line, part.line)) return false;
  if (whole.stages.size === 0) return true;
  return part.stages.size > 0 && [...part.stages].every((stage) => whole.stages.has(stage));
}

/** Distance between two ranges of shares: 0 where they meet; null when one declaration states no share. */
function sharesApart(one: DeclarationFact, other: DeclarationFact): Decimal | null {
  const [lowOfOne, highOfOne] = [one.shareLow ?? one.shareHigh, one.shareHigh ?? one.shareLow];
  const [lowOfOther, highOfOther] = [other.shareLow ?? other.shareHigh, other.shareHigh ?? other.shareLow];
  if (lowOfOne === null || highOfOne === null || lowOfOther === null || highOfOther === null) return null;
  const gap = max(exact(lowOfOne).minus(highOfOther), exact(lowOfOther).minus(highOfOne));
  return toDecimal(max(gap, '0'));
}

/** A declaration says nothing of work that began after it was signed, unless it says so itself. */
function isBeforeWork(none: DeclarationFact, used: DeclarationFact): boolean {
  return none.periodEnd === null && used.periodStart !== null && none.signedAt < used.periodStart;
}

/**
 * In what two declarations of one deliverable contradict each other, null when they do not. No AI use contradicts a use only
 * where it speaks of all the work of that use: no use for a part and a use of the whole are both true. Shares are compared
 * where both speak of the very same work.
 * @param holdsForGood as the first version of the rule took it: no use without a period is said of all work to come
 */
export function differenceOf(
  one: DeclarationFact,
  other: DeclarationFact,
  shareGap: Decimal,
  holdsForGood = false,
): Difference | null {
  const [first, second] = [scopeOf(one), scopeOf(other)];
  if (one.aiUse !== other.aiUse) {
    const isFirstNone = one.aiUse === 'none';
    if (!holdsForGood && (isFirstNone ? isBeforeWork(one, other) : isBeforeWork(other, one))) return null;
    const [none, used] = isFirstNone ? [first, second] : [second, first];
    return contains(none, used) ? 'use' : null;
  }
  if (one.aiUse === 'none' || !contains(first, second) || !contains(second, first)) return null;
  const apart = sharesApart(one, other);
  if (apart === null) return 'unknown';
  return exact(apart).gt(shareGap) ? 'share' : null;
}
