import type { Grain } from '../../rules/facts/grain-facts.js';

/** Subjects that a rule did not audit in the current audit, because it failed. */
export interface RuleFault {
  code: string;
  /** What the rule is asked about: `line`, `contract`… */
  grain: Grain;
  /** How many of them. */
  subjects: number;
  /** The invoice that these lines are of; null for what belongs to no invoice. */
  invoice: { id: string; ref: string } | null;
  /** Kind of the error and place in the program; never a value of a document or a person. */
  kind: string;
  place: string | null;
}

export interface RuleFaults {
  /** The current audit; null before the first. */
  audit: { id: string; asOf: string } | null;
  /** In the order of the codes, then of the invoices; at most 200. */
  items: RuleFault[];
  /** Subjects that were not audited, over all faults, also those beyond `items`. */
  subjects: number;
}

export interface RuleFaultReads {
  ruleFaults(orgId: string): Promise<RuleFaults>;
}
