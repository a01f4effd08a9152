import type { CivilDate } from '../../domain/civil-date.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { ContractFact } from './contract.js';

/**
 * One person, one contract, one calendar month: how the timesheets that count were filled in. Only dates with time are
 * counted; a date has one or several entries.
 */
export interface RecordedMonth {
  contract: ContractFact;
  /** First day of the month. */
  month: CivilDate;
  dates: number;
  entries: number;
  /** Dates whose time is known in days of the contract, and those of exactly one day. */
  datesInDays: number;
  wholeDays: number;
  /** Entries recorded in hours, and those of a whole number of hours. */
  hourEntries: number;
  wholeHourEntries: number;
  /** The dates of which the sheet says when they were entered, in order; the earliest entry of a date counts. */
  entered: EnteredDate[];
  /** Dates approved by the buyer before the day on which they were entered. */
  enteredAfterApproval: number;
  /** What the contract is priced by: its rate card, else its invoices; null when neither says. */
  pricedBy: 'day' | 'hour' | null;
  /** The first entry of the month. */
  source: SourceRef;
}

/** A recorded date and the day on which it was entered. */
export interface EnteredDate {
  date: CivilDate;
  enteredOn: CivilDate;
  entries: number;
}
