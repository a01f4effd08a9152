import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { ContractFact } from './contract.js';

/** Base fact of the grain `person`. */
export interface PersonFact {
  personKey: string;
  name: string | null;
  /** false: a name without a key in the register; never compared across suppliers. */
  registered: boolean;
}

/**
 * One person, one date, one contract (a person has at most one of each): the timesheet that counts, in days of that contract.
 * Only days that a rule may ask about are handed out (db/read/facts/looked-days.sql says which), and the first day of the person
 * on each contract, so that somebody with ordinary days alone still has one.
 */
export interface PersonDay {
  date: CivilDate;
  contract: ContractFact;
  /** null: recorded in hours and the contract has no hours per day. */
  days: Decimal | null;
  hours: Decimal | null;
  /** `timesheet`, or `invoice` when a line of one single day stands in for a missing timesheet. */
  from: 'timesheet' | 'invoice';
  /** The time of the line that bills this day, or stands in for it, is understood from the text of that line alone. */
  inWords: boolean;
  /** The billed line that covers this day, when there is one. */
  billed: {
    invoice: string;
    line: string;
    supplierKey: string;
    dayPrice: Decimal | null;
    /** The part of the day that this line bills: no day is laid on two lines, no line bears more than it bills. */
    days: Decimal | null;
    how: string;
  } | null;
  /** Each entry of the day, or the line that stands in; never empty. */
  sources: SourceRef[];
}
