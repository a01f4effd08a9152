import type { Decimal } from '../domain/decimal.js';
import type { EffortRange } from '../domain/effort-range.js';
import type { AiStatement } from './effort-input.js';
import type { AiMultiplier, AiTables } from './effort-tables.js';
import { toPrinted } from './printed-number.js';

/** The AI effect as a range prints it, with every field that its law needs. */
type AiEffect = NonNullable<EffortRange['ai']>;

/**
 * The doubt about an effect widens the range of whoever declared it. It is not credited to a silence: where the doubt
 * is larger than the effect (slides, existing code), saying nothing would otherwise be kinder than declaring a little.
 */
const UNSAID_TAU = 0;

const NO_AI: AiEffect = {
  state: 'none',
  family: null,
  shareLow: null,
  shareHigh: null,
  multiplierMedian: 1,
  extraLnSd: 0,
  usedWeight: 0,
};

/**
 * What the contractor's word on AI does to the days (docs/effort-model.md 3). `none` changes nothing. `used` with a share
 * is taken at its word. A silence is a mixture of used and not used; so is `used` without a share, which says nothing
 * on how much: leaving the share empty neither pays nor costs more than silence.
 */
export function aiEffect(statement: AiStatement, type: string, tables: AiTables): AiEffect {
  if (statement.state === 'none') return NO_AI;
  const { silence } = tables;
  const silenceWeight = silence.a / (silence.a + silence.b);
  if (statement.state === 'not_declared') {
    const family = typicalFamily(type, tables);
    const unsaid = fastForm({ ...multiplierOf(family, type, tables), tau: UNSAID_TAU }, silence);
    return { state: 'not_declared', family, usedWeight: silenceWeight, ...unsaid };
  }
  const share = declaredShare(statement.shareLow, statement.shareHigh);
  const family = declaredFamily(statement, type, tables);
  const { median, tau } = multiplierOf(family, type, tables);
  const shift = statement.humanReview === 'light' ? tables.lightReview : 0;
  const multiplier = { median: median * Math.exp(shift), tau: share ? tau : UNSAID_TAU };
  const declared: AiEffect = {
    state: 'used',
    family,
    usedWeight: share ? 1 : silenceWeight,
    ...fastForm(multiplier, share ?? silence),
  };
  const { reviewDays } = statement;
  return reviewDays !== null && Number(reviewDays) > 0 ? { ...declared, reviewDays } : declared;
}

interface Share {
  shareLow: number;
  shareHigh: number;
}

/** One bound alone: "at most" starts at zero, "at least" is taken as the share itself, the kinder reading. */
function declaredShare(low: Decimal | null, high: Decimal | null): Share | null {
  if (high !== null) return { shareLow: Number(low ?? '0'), shareHigh: Number(high) };
  return low === null ? null : { shareLow: Number(low), shareHigh: Number(low) };
}

function declaredFamily(
  statement: Extract<AiStatement, { state: 'used' }>,
  type: string,
  tables: AiTables,
): string {
  if (statement.humanReview === 'none') return tables.unreviewedFamily;
  const known = statement.family !== null && Object.hasOwn(tables.multipliers, statement.family);
  return known && statement.family !== null ? statement.family : typicalFamily(type, tables);
}

function typicalFamily(type: string, tables: AiTables): string {
  return Object.hasOwn(tables.familyByType, type)
    ? (tables.familyByType[type] ?? tables.otherFamily)
    : tables.otherFamily;
}

/** What the type already includes changes nothing more: post-editing is what a post-edited translation is. */
function multiplierOf(family: string, type: string, tables: AiTables): Pick<AiMultiplier, 'median' | 'tau'> {
  if (Object.hasOwn(tables.includedFamily, type) && tables.includedFamily[type] === family)
    return { median: 1, tau: 0 };
  const multiplier = tables.multipliers[family];
  if (multiplier === undefined) throw new RangeError(`no multiplier for the family ${family}`);
  return multiplier;
}

/**
 * M = (1 − w) + w·m with ln m ~ N(ln median, tau²) and w uniform on the share, as one lognormal factor: its median at
 * the middle share, and the spread that m and w each add by their slopes (docs/effort-model.md 3, extended to a range of w).
 */
function fastForm(
  { median, tau }: Pick<AiMultiplier, 'median' | 'tau'>,
  { shareLow, shareHigh }: Share,
): Pick<AiEffect, 'shareLow' | 'shareHigh' | 'multiplierMedian' | 'extraLnSd'> {
  const w = (shareLow + shareHigh) / 2;
  const factor = 1 - w + w * median;
  const fromMultiplier = (tau * w * median) / factor;
  const fromShare = ((1 - median) / factor) * ((shareHigh - shareLow) / Math.sqrt(12));
  return {
    shareLow,
    shareHigh,
    multiplierMedian: toPrinted(factor),
    extraLnSd: toPrinted(Math.hypot(fromMultiplier, fromShare)),
  };
}
