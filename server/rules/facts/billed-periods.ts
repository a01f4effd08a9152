import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/** What an invoice leaves between its periods and those before it on the same contract. */
export interface BilledPeriods {
  /** Lines that bill days or hours; those of them without a period. */
  timeLines: number;
  undatedLines: number;
  /** Days between the periods of the contract that no invoice bills, whatever became of it; null when there is none. */
  gap: BillingGap | null;
}

/** The dates between the last period billed before this invoice and its own. */
export interface BillingGap {
  from: CivilDate;
  to: CivilDate;
  /** The invoice whose period ends before. */
  previous: string;
  previousFile: string;
  /** Days recorded on those dates that are not said to be unbillable; null where no timesheet of the contract is known. */
  recordedDays: Decimal | null;
  /** Days are recorded there that the contract does not turn into days. */
  unconvertible: boolean;
  /** An invoice of the contract, issued since, has a line without a period: it may bill them. */
  mayBeBilled: boolean;
  /** First and last of the dates recorded, and how many there are. */
  firstDate: CivilDate | null;
  lastDate: CivilDate | null;
  dates: number;
  /** First recorded day of each timesheet, twenty at most. */
  sources: SourceRef[];
}

/**
 * What an invoice bills of one person over one period, where earlier current invoices of the contract bill the same person over
 * some of the same days. Left out: the same period and days (the same service), an invoice that one of the two cites, a period
 * that begins on the day on which the other ends, and what two orders, deliverables or profiles tell apart.
 */
export interface BillingOverlap {
  personKey: string;
  personName: string | null;
  /** How the lines were tied to the person: the weakest. */
  how: string;
  /** The unit of one of the lines is understood from its text alone. */
  inWords: boolean;
  /** One of the lines bills hours. */
  inHours: boolean;
  /** This invoice: its period, its days less what was credited, and the lines that bill them. */
  periodStart: CivilDate;
  periodEnd: CivilDate;
  days: Decimal;
  lines: {
    line: string;
    days: Decimal;
    net: Decimal | null;
    billedDays: Decimal | null;
    source: SourceRef;
  }[];
  /** The earlier ones: all their days, and the first twenty. */
  otherDays: Decimal;
  othersCount: number;
  others: {
    invoice: string;
    file: string;
    periodStart: CivilDate;
    periodEnd: CivilDate;
    source: SourceRef;
  }[];
  /** First and last of the days that are shared. */
  sharedFrom: CivilDate;
  sharedTo: CivilDate;
  /** The whole of all these periods, and the days recorded on it; null where nothing is, or not in days. */
  wholeStart: CivilDate;
  wholeEnd: CivilDate;
  recordedDays: Decimal | null;
  recordedSources: SourceRef[];
}
