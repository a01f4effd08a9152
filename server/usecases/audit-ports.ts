import type { LineSupport, ResultDeliverable, ResultRule, RuleStatistic } from '../domain/audit-result.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { EffortSum } from '../domain/effort-sum.js';
import type { Finding, FindingClass, Rung } from '../domain/finding.js';
import type { FlagBudget } from '../domain/flag-budget.js';
import type { KeptSetting } from '../domain/rule-settings.js';
import type { Grain, GrainFacts } from '../rules/facts/grain-facts.js';
import type { RuleParameters } from '../rules/ready-rules.js';
import type { RuleInputs } from '../rules/rule-inputs.js';
import type { RungSources } from './ladder-sources.js';
import type { RuleFaultRow } from './rule-faults.js';

/** Some invoices, and all those of some contracts, by their ids in the database. */
export interface AuditPart {
  invoiceIds?: readonly string[];
  contractIds?: readonly string[];
}

/**
 * What is audited. Of a part: its invoices and their lines, the people whom these bill, its contracts, contractors, deliverables,
 * and the declarations about its lines; each with the facts that an audit of everything gives it.
 */
export type AuditScope = 'everything' | AuditPart;

/** One subject of a grain with the facts that the audit's rules declared. */
export interface SubjectFacts<G extends Grain = Grain> {
  key: string;
  /** The invoice it belongs to, for grains `line` and `invoice`. */
  invoiceId: string | null;
  facts: GrainFacts[G];
}

/** Facts over the scope of one audit: every subject of a grain, in the order of its key. */
export interface AuditFacts {
  subjects<G extends Grain>(grain: G, needs: ReadonlySet<string>): AsyncIterable<SubjectFacts<G>>;
  /** Ids of the rules whose facts may ground an interruption of the payment delay, as the organisation's counsel decided. */
  interruptingRules(): Promise<ReadonlySet<string>>;
  /** What was set of rules and is in force that day, in the order in which they take over from each other. */
  settings(asOf: CivilDate): Promise<readonly KeptSetting[]>;
  /** Number of subjects per grain, for progress. */
  count(grain: Grain): Promise<number>;
}

/** A finding to store, with the rung of the ladder its days rest on. */
export interface FoundFinding {
  finding: Finding;
  rung: Rung | null;
  /** The invoice that was asked about: another one may bear its number. Null where the rule is asked about something else. */
  invoiceId: string | null;
  /** The line that was asked about, for grain `line`: another one of its invoice may bear its id. */
  lineKey: string | null;
  /** What its rule was given, kept with what is new. */
  inputs: RuleInputs;
}

/** The ladder of support of one billed line, before the findings are laid against it. */
export interface LadderRow extends Omit<LineSupport, 'supportedDays' | 'restsOn'> {
  lineKey: string;
  /** Where its figures come from. */
  sources: RungSources;
}

/** What the estimator said of one deliverable. */
export interface DeliverableEffortRow extends Pick<
  ResultDeliverable,
  'effort' | 'tailShare' | 'billedDays' | 'daysUnsupported' | 'aiDeclaration' | 'sizeBeside' | 'opinions'
> {
  deliverableKey: string;
}

/** The range of several deliverables together: those that one invoice bills, or all billed ones of a contract. */
export interface EffortSumRow {
  of: { invoiceId: string } | { contractKey: string };
  effort: EffortSum;
}

/** How one rule answered, and what it was judged with. */
export interface AuditedRule extends Omit<ResultRule, 'statistic'> {
  class: FindingClass;
  parameters: RuleParameters;
  /** Of a rule that asks by a statistic: what it says of the honest; null for others. */
  statistic: RuleStatistic | null;
  /** How much it may ask before its findings count as weak; null for a rule that never asks too much. */
  budget: FlagBudget | null;
  /** Invoices that it concerned, and of these the recent ones; null for a rule that is asked about something else. */
  asked: { all: number; recent: number } | null;
}

/** What an audit writes. A finding found again unchanged writes nothing. */
export interface AuditSink {
  addFinding(found: FoundFinding): Promise<void>;
  addLadder(row: LadderRow): Promise<void>;
  addDeliverableEffort(row: DeliverableEffortRow): Promise<void>;
  addEffortSum(row: EffortSumRow): Promise<void>;
  /** One letter per rule of the audit, by invoice. */
  addInvoiceAnswers(invoiceId: string, answers: string): Promise<void>;
  /** What a rule did not audit because it failed. */
  addFault(row: RuleFaultRow): Promise<void>;
  /** @param recentAfter invoices issued after that day are the recent ones */
  finish(rules: readonly AuditedRule[], recentAfter: CivilDate): Promise<void>;
}

/** Runs `work` over one consistent view of the organisation; its writes are kept together or not at all. */
export interface AuditStore {
  runAudit<T>(
    request: { orgId: string; asOf: CivilDate; rules: readonly { code: string; version: number }[] },
    work: (facts: AuditFacts, sink: AuditSink) => Promise<T>,
  ): Promise<{ auditId: string; outcome: T }>;
}
