import type { Decimal } from '../domain/decimal.js';
import type { EffortBasis } from '../domain/effort-range.js';
import type { EffortComparable, EffortInput } from './effort-input.js';
import { findBaseline, type EffortTables, type OpenSlope } from './effort-tables.js';

/** A working day when the contract says nothing: 35 h in five days. */
const USUAL_DAY = 7;
/** Economies of scale are as common as their contrary (docs/effort-model.md 1); a quote already weighs the size. */
const SIZE_SLOPE = { mean: 0.9, sd: 0.15 };
const QUOTE_SLOPE = { mean: 0.9, sd: 0.1 };
const QUOTE_SD = 0.15;
const QUOTE_SIGMA = 0.6;
/** A type that no table covers: any median from minutes to years, so that local history alone decides. */
const UNKNOWN_MEDIAN_SD = 30;

/** What is believed of one deliverable before local history: ln days = intercept + slope · ln(size / referenceSize). */
export interface LinePrior {
  basis: EffortBasis;
  size: number;
  referenceSize: number;
  intercept: { mean: number; sd: number };
  slope: { mean: number; sd: number };
  /** Another belief on the slope, that the comparables may prefer; null for agreed days, and where sizes are all equal. */
  openSlope: OpenSlope | null;
  sigma0: number;
  /** Quote and work unit already price the declared complexity; it is not applied twice. */
  carriesComplexity: boolean;
  /** Which measure of size that is: comparables are those that have it. */
  measure: string | null;
  /** The same measure of size of a comparable; null when it has none and cannot be compared. */
  sizeOf: (comparable: EffortComparable) => number | null;
}

/** A quantity above zero, or null: zero and less have no logarithm and say nothing of an effort. */
export function positive(value: Decimal | null): number | null {
  const number = value === null ? 0 : Number(value);
  return number > 0 ? number : null;
}

/**
 * The best reference that the deliverable has: quote, work unit, published table, and else its type's own history
 * (a deliverable without a size is then compared with those that have none either).
 */
export function linePrior(input: EffortInput, tables: EffortTables): LinePrior {
  const quoted = positive(input.quotedDays);
  if (quoted !== null) return agreedDays('quote', quoted, (other) => positive(other.quotedDays));
  const workUnit = positive(input.workUnitDays);
  if (workUnit !== null) return agreedDays('work_unit', workUnit, (other) => positive(other.workUnitDays));

  const size = positive(input.size);
  const baseline = size === null ? null : findBaseline(tables, input.type, input.sizeUnit);
  if (size === null || baseline === null) return unpublished(input, size, tables);
  const hoursPerDay = positive(input.hoursPerDay) ?? USUAL_DAY;
  return {
    basis: 'published_table',
    size,
    referenceSize: baseline.referenceSize,
    intercept: { mean: Math.log(baseline.medianHours / hoursPerDay), sd: baseline.lnSd },
    slope: SIZE_SLOPE,
    openSlope: tables.openSlope,
    sigma0: baseline.sigma0,
    carriesComplexity: false,
    measure: input.sizeUnit,
    sizeOf: (other) => (other.sizeUnit === input.sizeUnit ? positive(other.size) : null),
  };
}

/**
 * Days agreed beforehand. The reference size is the agreement itself: it is met at the median whatever its length,
 * and the slope only says how the agreements of other lengths carry over to this one.
 */
function agreedDays(
  basis: 'quote' | 'work_unit',
  days: number,
  sizeOf: (comparable: EffortComparable) => number | null,
): LinePrior {
  return {
    basis,
    size: days,
    referenceSize: days,
    intercept: { mean: Math.log(days), sd: QUOTE_SD },
    slope: QUOTE_SLOPE,
    openSlope: null,
    sigma0: QUOTE_SIGMA,
    carriesComplexity: true,
    measure: basis,
    sizeOf,
  };
}

function unpublished(input: EffortInput, size: number | null, tables: EffortTables): LinePrior {
  const { openSlope, unpublishedSigma } = tables;
  const { byType, other } = unpublishedSigma;
  // Without a size, all sizes are equal: the slope then has nothing to act on.
  const reference = size ?? 1;
  return {
    basis: 'local_history',
    size: reference,
    referenceSize: reference,
    intercept: { mean: 0, sd: UNKNOWN_MEDIAN_SD },
    slope: SIZE_SLOPE,
    openSlope: size === null ? null : openSlope,
    sigma0: Object.hasOwn(byType, input.type) ? (byType[input.type] ?? other) : other,
    carriesComplexity: false,
    measure: size === null ? null : `size in ${input.sizeUnit ?? ''}`,
    sizeOf: (comparable) => {
      const known = positive(comparable.size);
      if (size === null) return known === null ? 1 : null;
      return comparable.sizeUnit === input.sizeUnit ? known : null;
    },
  };
}
