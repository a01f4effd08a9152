import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/**
 * More days recorded than billed for the person of the line, on all lines whose periods overlap. One row for each such group,
 * with its last line. Groups with a credit are left out: the two sides settled their days.
 */
export interface UnclaimedDays {
  personKey: string;
  personName: string | null;
  /** All lines of the group, without the parts of others. */
  billedDays: Decimal;
  lines: number;
  /** Recorded, not refused, not waiting for an approval, and not marked as not billable. */
  recordedDays: Decimal;
  /** Some of them are hours that the contract does not turn into days. */
  unconvertible: boolean;
  /** A line of the contract that names nobody may bill these days. */
  otherLinesMayBill: boolean;
  disagreeingDates: number;
  inWords: boolean;
  /** The person is only the one that was left. */
  guessed: boolean;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  /** The first day of each timesheet, twenty at most. */
  sources: SourceRef[];
}
