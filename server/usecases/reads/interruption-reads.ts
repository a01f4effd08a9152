/** A decision about a rule and the payment delay. */
export interface InterruptionDecision {
  mayInterrupt: boolean;
  note: string;
  /** Null where the account is gone. */
  setBy: string | null;
  /** An instant, ISO 8601. */
  setAt: string;
}

export interface InterruptionReads {
  /** Decisions by id of the rule, the last one first. A rule without any may not interrupt. */
  interruptions(orgId: string): Promise<ReadonlyMap<string, InterruptionDecision[]>>;
}
