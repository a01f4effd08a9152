/** What counsel decided of one rule. */
export interface WrittenInterruption {
  /** Id of the rule. */
  rule: string;
  mayInterrupt: boolean;
  note: string;
}

/** Decisions about rules and the payment delay, of one organisation, inside its transaction. Kept for good, the last one counts. */
export interface InterruptionStore {
  /** @returns when it was written, ISO 8601 */
  add(written: WrittenInterruption, by: string): Promise<string>;
}
