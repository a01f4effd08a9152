import type { CivilDate } from '../../domain/civil-date.js';
import type { NowAndSimulated, SimulationAsked } from '../../domain/simulation.js';
import type { AuditedRule, AuditFacts, FoundFinding } from '../audit-ports.js';
import type { Scope } from '../reads/sight.js';

/** Simulations that are asked for, of one organisation, inside its transaction. */
export interface SimulationStore {
  /** The reference of a contract as it is registered, where somebody of this scope answers for it; else null. */
  contractRef(contractKey: string, scope: Scope | null): Promise<string | null>;
  /** Adds one, in the place of those of the same author and rule that did not end. @returns its id */
  add(asked: SimulationAsked, by: { accountId: string; scope: Scope | null }): Promise<string>;
  /** Removes one, at work or done. @param author null: whoever asked for it. @returns false when there is none */
  remove(id: string, author: string | null): Promise<boolean>;
}

/** Which of the two a finding belongs to. */
export type Side = keyof NowAndSimulated<unknown>;

/** What a simulation works with. */
export interface SimulationView {
  asked: SimulationAsked;
  /** The day of the current audit, else today. */
  asOf: CivilDate;
  facts: AuditFacts;
  add(side: Side, found: FoundFinding): Promise<void>;
}

/**
 * Runs `work` over what an audit would see. What it adds is compared, and kept as the simulation alone: no audit, finding or
 * setting changes.
 */
export interface SimulationRunner {
  simulate(
    today: CivilDate,
    work: (view: SimulationView) => Promise<NowAndSimulated<AuditedRule>>,
  ): Promise<void>;
}
