import type { CivilDate } from '../../domain/civil-date.js';
import type { StakeTotal } from '../../domain/stake-explanation.js';
import type { Sight } from './sight.js';

/** How the money in question in the current audit is made. */
export interface StakeTotals {
  /** Null before the first audit. */
  audit: { id: string; asOf: CivilDate } | null;
  /** One a currency, in the order of their codes: currencies are never added up. */
  totals: StakeTotal[];
}

export interface StakeReads {
  /** Of everything in sight, or of what is in sight of one contract. */
  stakeTotals(orgId: string, sight: Sight, filter: { contractId?: string }): Promise<StakeTotals>;
}
