import type { Text } from '../domain/text.js';

/**
 * Everything the estimator takes from outside the organisation, as one version. A range names its version,
 * so that it can be worked out again years later.
 */
export interface EffortTables {
  version: string;
  baselines: readonly Baseline[];
  /** sigma0 of a type that no baseline covers, learnt from local history alone. */
  unpublishedSigma: { byType: Readonly<Record<string, number>>; other: number };
  ai: AiTables;
  complexityFactor: Readonly<Record<'simple' | 'medium' | 'complex', number>>;
  /** The other belief on how days grow with size, for an organisation whose own rows contradict the usual one; null: none. */
  openSlope: OpenSlope | null;
}

/** A slope that the organisation's own rows alone decide, and how likely it was beforehand (docs/effort-model.md 2). */
export interface OpenSlope {
  /** Wide enough that a handful of rows outweighs it. */
  sd: number;
  /** Between 0 and 1. */
  probability: number;
}

/** Published median of one deliverable type in one size unit. */
export interface Baseline {
  type: string;
  unit: string;
  /** A usual size: the medians of other sizes bend around it with the slope. */
  referenceSize: number;
  /** Median hours at the reference size. */
  medianHours: number;
  /** Uncertainty of that median, as a standard deviation of ln hours. */
  lnSd: number;
  /** Residual standard deviation of ln hours between honest deliverables. */
  sigma0: number;
  /** The published rate, as printed. */
  published: Text;
  sources: readonly string[];
}

/** Effect of AI on the assisted share of the work, review included: ln m ~ Normal(ln median, tau²). */
export interface AiMultiplier {
  median: number;
  tau: number;
  /** The studies it rests on. */
  basis: Text;
}

export interface AiTables {
  multipliers: Readonly<Record<string, AiMultiplier>>;
  /** Family of a deliverable type when the contractor names none. */
  familyByType: Readonly<Record<string, string>>;
  otherFamily: string;
  /** Families that the very definition of a type includes: its days already count that effect. */
  includedFamily: Readonly<Record<string, string>>;
  /** Family that a declaration without human review switches to. */
  unreviewedFamily: string;
  /** Added to ln m when the review was light. */
  lightReview: number;
  /** A silence is AI used with probability Beta(a, b), on a share of the work between low and high. */
  silence: { a: number; b: number; shareLow: number; shareHigh: number };
}

/** The baseline of a type in a unit, or null: then only a quote, a work unit or local history can speak. */
export function findBaseline(tables: EffortTables, type: string, unit: string | null): Baseline | null {
  return tables.baselines.find((row) => row.type === type && row.unit === unit) ?? null;
}
