import type { CivilDate } from '../../domain/civil-date.js';
import type { PolicyEntry, PolicyStanding } from '../../domain/policy-standing.js';
import type { DataClass } from '../policy/policy-ports.js';
import type { PlacedSource } from './brief.js';
import type { Sight } from './sight.js';

/** A row of the AI policy, of a register or written in the service. */
export interface PolicyRowSeen extends PolicyEntry {
  /** Null: a row of a register, at `source`. */
  id: string | null;
  /** Null: the whole organisation. Its `id` is null where no contract has this reference. */
  contract: { id: string | null; contractRef: string } | null;
  synonyms: string[];
  allowed: boolean;
  maxDataClass: DataClass | null;
  regions: string[];
  exceptions: string | null;
  standing: PolicyStanding;
  /** Null for a row of a register, and where the account is gone. */
  setBy: string | null;
  /** When it was written, or its file sent: an instant, ISO 8601. */
  setAt: string;
  /** Null for a row of a register. */
  reason: string | null;
  source: PlacedSource | null;
  /** Who corrected or withdrew it, when and why; null where it stands, or a row of the service overrides it. */
  endedBy: { name: string | null; at: string; reason: string } | null;
}

export interface PolicyReads {
  /**
   * Rows of the AI policy, by tool, those that take over last first, with where they stand on a day: of the organisation, and of
   * the contracts in sight.
   */
  aiPolicy(orgId: string, sight: Sight, on: CivilDate): Promise<PolicyRowSeen[]>;
}
