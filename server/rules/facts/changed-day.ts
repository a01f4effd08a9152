import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { ContractFact } from './contract.js';
import type { ApprovalState } from '../../domain/timesheet.js';

/** A date of which a replaced timesheet and the one that counts say different things. */
export interface ChangedDay {
  contract: ContractFact;
  date: CivilDate;
  /** Days, and hours where days are not known; 0 when the date is absent from that version. */
  before: { days: Decimal | null; hours: Decimal | null };
  after: { days: Decimal | null; hours: Decimal | null };
  /** What stood on the replaced version, and since when. */
  approvalBefore: ApprovalState | null;
  approvedBeforeOn: CivilDate | null;
  /** The version that counts. */
  approvalAfter: ApprovalState | null;
  approvedAfterOn: CivilDate | null;
  /** When it was handed in, else when its last entry was made; null when nothing says. */
  filedOn: CivilDate | null;
  /** The first current line that bills the person on that date, by date of issue. */
  billed: { invoice: string; line: string; issueDate: CivilDate | null } | null;
  sources: SourceRef[];
}
