import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { DecisionOutcome } from '../../domain/decision-outcome.js';
import type { FlagBudget } from '../../domain/flag-budget.js';
import type { Sight } from './sight.js';

/** Over some invoices: how many a rule concerned, how often it found something, and how much. */
export interface Fired {
  asked: number;
  /** Invoices on which it found something, and findings that bear on none. */
  fired: number;
  /** `fired` of `asked`, four decimals; null where it was asked about none. */
  share: Decimal | null;
  findings: number;
}

/** A reason that was given for dismissing findings of a rule, as it was first written, and how often. */
export interface GivenReason {
  reason: string;
  findings: number;
}

/** How often a rule asks, and what came of it. */
export interface RuleMeasure {
  code: string;
  /** Over all invoices of the audit. */
  all: Fired;
  /** Over those issued in the twelve months before it. */
  recent: Fired;
  /** Findings of the audit by what was decided of them; none are lost: these add up to `all.findings`. */
  decided: Record<DecisionOutcome | 'undecided', number>;
  /** Confirmed or reduced, of those that are decided, four decimals; null where none is. */
  confirmedShare: Decimal | null;
  /** Null for a rule that has none: facts, and what is weak already. */
  budget: FlagBudget | null;
  /** Over its budget: what it asks counts as a weak signal. */
  tooLoud: boolean;
  reasons: GivenReason[];
  /** Dismissed for reasons that few gave, which are not told. */
  rareReasons: number;
}

export interface RuleMeasures {
  /** The current audit and the day after which invoices are recent; null before the first that measured anything. */
  audit: { id: string; asOf: CivilDate; recentAfter: CivilDate } | null;
  /** In the order of the codes: rules that speak to the viewer; to an administrator all. */
  items: RuleMeasure[];
}

export interface RuleMeasureReads {
  ruleMeasures(orgId: string, sight: Sight): Promise<RuleMeasures>;
}
