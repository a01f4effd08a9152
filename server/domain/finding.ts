import type { CivilDate } from './civil-date.js';
import type { Decimal } from './decimal.js';
import type { SourceRef } from './source-ref.js';
import type { Text } from './text.js';

/**
 * `fact`: two documents contradict each other. `question`: only the contractor can explain.
 * `weak`: never shown alone. Severity (money, days) is separate.
 */
export type FindingClass = 'fact' | 'question' | 'weak';

export type Topic =
  | 'single_click'
  | 'arithmetic'
  | 'duplicate'
  | 'rate'
  | 'calendar'
  | 'timesheet'
  | 'narrative'
  | 'contract'
  | 'deliverable'
  | 'ai'
  | 'data'
  | 'buyer_duty';

/** Who may be shown a finding. What concerns other suppliers is never in the supplier's wording. */
export type Audience = 'supplier' | 'buyer' | 'procurement' | 'legal' | 'dpo';

/** `indicative`: rests on an assumed value, a guessed link or fewer than three comparables; never a fact. */
export type Confidence = 'firm' | 'indicative';

/** The rungs under what is billed, in the order of the ladder. */
export const RUNGS = [
  'contract',
  'timesheet',
  'calendar',
  'quote',
  'work_unit',
  'effort',
  'declared_hours',
] as const;

/** The rung of the ladder that a questioned day rests on. */
export type Rung = (typeof RUNGS)[number];

/** What a finding is about: every key that applies. `supplier` is the supplier's public key (SIRET, VAT id or name). */
export interface Subject {
  invoice?: string;
  supplier?: string;
  line?: string;
  contract?: string;
  personKey?: string;
  date?: CivilDate;
  deliverable?: string;
  file?: string;
  order?: string;
}

/** Days and money that a finding puts in question on one billed line. `line` null: the invoice as a whole. */
export interface Allocation {
  supplier: string | null;
  /** Invoice number, or its file when it has none. */
  invoice: string;
  line: string | null;
  days: Decimal | null;
  amount: Decimal | null;
}

/** Values stored with a finding, so that its sentence can be written again years later. */
type FindingValue = string | number | boolean | null | FindingValue[] | { [key: string]: FindingValue };
export type FindingValues = Record<string, FindingValue>;

/** A finding as it is stored and exported. */
export interface Finding {
  id: string;
  rule: string;
  code: string;
  version: number;
  class: FindingClass;
  confidence: Confidence;
  visible: boolean;
  topic: Topic;
  audience: Audience[];
  mayInterruptPayment: boolean;
  subject: Subject;
  related: Subject[];
  amountAtStake: Decimal | null;
  daysUnsupported: Decimal | null;
  message: Text;
  supplierMessage: Text | null;
  question: Text;
  evidence: SourceRef[];
  supplierEvidence: SourceRef[];
  values: FindingValues;
  allocations: Allocation[];
}

/** Kept with a question that an audit shows as a weak signal, because its rule is over its budget: what it was before. */
export interface Demotion {
  class: 'question';
  amountAtStake: Decimal | null;
  daysUnsupported: Decimal | null;
}

/** A finding as it is stored; what a result gives of it is `Finding`. */
export interface StoredFinding extends Finding {
  demoted?: Demotion;
}
