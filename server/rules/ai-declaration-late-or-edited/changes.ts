import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import type { EarlierVersion } from '../facts/declaration-history.js';
import type { DeclarationFact } from '../facts/declaration.js';

/** What a version says that a question on the work could rest on. */
type Stated = Pick<
  DeclarationFact & EarlierVersion,
  'aiUse' | 'shareLow' | 'shareHigh' | 'humanHours' | 'daysSavedLow' | 'daysSavedHigh'
>;

/** One thing that a correction says otherwise; a range is written low, then high. */
export interface Change extends FindingValues {
  what: 'use' | 'share' | 'hours' | 'saved';
  was: [string | null, string | null];
  is: [string | null, string | null];
}

const same = (one: Decimal | null, other: Decimal | null): boolean =>
  one === null || other === null ? one === other : exact(one).eq(other);

/**
 * What the later version says otherwise: AI use, share, human hours, days saved. A name spelled better, a tool or a
 * signatory is no change of what the work took, and filling in what was left empty is what a question asks for.
 */
export function changesOf(before: Stated, after: Stated): Change[] {
  const pairs: [Change['what'], keyof Stated, keyof Stated][] = [
    ['share', 'shareLow', 'shareHigh'],
    ['hours', 'humanHours', 'humanHours'],
    ['saved', 'daysSavedLow', 'daysSavedHigh'],
  ];
  const changed = pairs
    .filter(([, low, high]) => before[low] !== null || before[high] !== null)
    .filter(([, low, high]) => !same(before[low], after[low]) || !same(before[high], after[high]))
    .map(([what, low, high]): Change => ({
      what,
      was: [before[low], before[high]],
      is: [after[low], after[high]],
    }));
  const use: Change[] =
    before.aiUse === after.aiUse
      ? []
      : [{ what: 'use', was: [before.aiUse, before.aiUse], is: [after.aiUse, after.aiUse] }];
  return [...use, ...changed];
}

/**
 * Less AI, more human hours or fewer days saved than before: what a declaration would say to hide a use. A range that only
 * becomes wider says no less; a value that is taken back does.
 */
export function saysLess({ what, was, is }: Change): boolean {
  const [wasLow, wasHigh] = known(was);
  const [isLow, isHigh] = known(is);
  if (what === 'use') return is[0] === 'none';
  if (wasLow === null || wasHigh === null) return false;
  if (isLow === null || isHigh === null) return true;
  if (what === 'hours') return exact(isHigh).gt(wasHigh);
  return exact(isHigh).lt(wasHigh) || (exact(isHigh).eq(wasHigh) && exact(isLow).lt(wasLow));
}

/** A range of which one end stands for both where the other is not given. */
const known = ([low, high]: Change['was']): [Decimal | null, Decimal | null] => [low ?? high, high ?? low];
