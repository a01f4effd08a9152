import type { CivilDate } from './civil-date.js';
import type { DecisionOutcome } from './decision-outcome.js';
import type { Decimal } from './decimal.js';
import type { FindingClass } from './finding.js';
import type { FireCount } from './flag-budget.js';
import type { SettingType } from './rule-settings.js';
import type { Text } from './text.js';

/** A rule as it is tried out: which version, with which values, over what. */
export interface SimulationAsked {
  code: string;
  /** Of the rule: today's, or an earlier one. */
  version: number;
  /** Values that stand in for those in force: parameter → value in its one spelling, `enabled` → `yes` or `no`. */
  values: Readonly<Record<string, string>>;
  /** The contract that it is tried on, and set for; null: everything. */
  contractRef: string | null;
  /** Invoices received from that day, and until that one; null: no bound. */
  receivedFrom: CivilDate | null;
  receivedTo: CivilDate | null;
}

/** The same figure as the rule stands and as it is tried out. */
export interface NowAndSimulated<T> {
  now: T;
  simulated: T;
}

/** How one rule answered, by number of subjects. */
export interface RuleAnswers {
  flagged: number;
  clean: number;
  notApplicable: number;
  incomplete: number;
  error: number;
  notAsked: number;
}

/** What had been decided on the subjects of some findings; `none`: nothing yet. */
export type DecisionTally = Record<DecisionOutcome | 'none', number>;

/** Money in question in one currency, each euro once. `rule`: under this rule alone; `all`: under all rules, where this one asks. */
export interface SimulatedMoney {
  currency: string;
  rule: NowAndSimulated<Decimal>;
  all: NowAndSimulated<Decimal>;
}

/** One parameter of the rule, with its value where it was tried out; null: that version does not have it. */
export interface SimulatedParameter extends NowAndSimulated<string | null> {
  name: string;
  type: SettingType;
  describe: Text;
}

/** What a simulation came to. Findings are those that are shown. */
export interface SimulationSummary {
  asOf: CivilDate;
  /** The current audit when it ran; null: there was none. */
  audit: { id: string; asOf: CivilDate } | null;
  /** False: what was imported or set since would change that audit too. Null without an audit. */
  matchesAudit: boolean | null;
  versions: NowAndSimulated<number>;
  parameters: SimulatedParameter[];
  /** Contracts that have values of their own of this rule, where everything is looked at: they keep them. */
  contractsApart: number;
  /** Of the recent invoices that the rule concerned, whatever was looked at, those on which it asked. */
  recent: NowAndSimulated<FireCount>;
  /** Whether it asks on too many of them: its questions are then weak. */
  tooLoud: NowAndSimulated<boolean>;
  /** Over everything that is imported; null for somebody who does not see all of it. */
  answers: NowAndSimulated<RuleAnswers> | null;
  findings: NowAndSimulated<number> & { new: number; gone: number; changed: number; reworded: number };
  /** Invoices looked at, and those that a finding is about. */
  invoices: NowAndSimulated<number> & { looked: number };
  money: SimulatedMoney[];
  days: NowAndSimulated<Decimal>;
  decisions: { new: DecisionTally; gone: DecisionTally };
}

/** Lists of a simulation. */
export const SIMULATED_SECTIONS = ['new', 'gone', 'changed'] as const;
export type SimulatedSection = (typeof SIMULATED_SECTIONS)[number];

/** What a finding puts in question. */
interface InQuestion {
  class: FindingClass;
  amount: Decimal | null;
  days: Decimal | null;
  message: Text;
}

/** One finding of a list: as it would be, or as it was where it would be gone. */
export interface SimulatedFinding extends InQuestion {
  /** Public id of the finding. */
  key: string;
  question: Text;
  supplier: string | null;
  contract: { id: string; ref: string; title: string | null } | null;
  invoice: { id: string; ref: string } | null;
  line: string | null;
  currency: string;
  /** What it is today; only of one that changes. */
  before: InQuestion | null;
  /** The last decision on it. */
  decision: { word: string; outcome: DecisionOutcome; on: CivilDate | null } | null;
}

/** One contract of a simulation; null: what is tied to none. */
export interface SimulatedContract {
  contract: { id: string; ref: string; title: string | null } | null;
  supplier: string | null;
  findings: NowAndSimulated<number> & { new: number; gone: number; changed: number };
  /** In question under this rule alone, by currency. */
  money: { currency: string; now: Decimal; simulated: Decimal }[];
  days: NowAndSimulated<Decimal>;
}

/** Findings that a list keeps, the largest amounts first; its count is of all. */
export const MOST_LISTED = 5000;

/** A simulation that is done: what was asked, over what, and what it came to. */
export interface SimulationReport {
  asked: SimulationAsked;
  /** False: of the contracts that its author answers for. */
  everything: boolean;
  summary: SimulationSummary;
}

/** The lists of a simulation, whole. */
export interface SimulationLists {
  findings(section: SimulatedSection): AsyncIterable<SimulatedFinding>;
  contracts(): AsyncIterable<SimulatedContract>;
}
