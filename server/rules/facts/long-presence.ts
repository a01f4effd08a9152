import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/**
 * A stretch of work of one person for one contractor, over one or several contracts, without a gap of a season: what the
 * timesheets record, else what lines bill.
 */
export interface LongPresence {
  supplierKey: string;
  supplierName: string;
  from: CivilDate;
  to: CivilDate;
  /** Days of each contract, added. */
  days: Decimal;
  /** Some time is in hours on a contract without hours per day: `days` is a minimum. */
  hasUnknownDays: boolean;
  /** The first twenty contracts, in order of reference. */
  contracts: string[];
  contractCount: number;
  /** One of the contracts has a deliverable or a work unit in the register, or expects some. */
  hasDeliverables: boolean;
  /** Where the first and the last of that work are written. */
  sources: SourceRef[];
}
