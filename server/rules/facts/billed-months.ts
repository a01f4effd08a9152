import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { ContractFact } from './contract.js';

/** What the lines of one person bill on one contract for one run of calendar months, credits taken off. */
export interface BilledMonths {
  contract: ContractFact;
  /** First days of the first and the last month of their periods. */
  from: CivilDate;
  to: CivilDate;
  days: Decimal;
  /** Lines whose hours the contract does not turn into days: `days` leaves them out. */
  unknownLines: number;
  /** The time of one of them is understood from its text alone. */
  inWords: boolean;
  /** The person of one of them is only the one that was left. */
  guessed: boolean;
  /** The first lines, twenty at most. */
  lines: { invoice: string; line: string; source: SourceRef }[];
}
