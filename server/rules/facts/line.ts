import type { ApprovalState } from '../../domain/timesheet.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { InvoiceHead } from './contract.js';

/** How a line was tied to a person, profile, order or deliverable. */
export interface LineLink {
  personKey: string | null;
  personName: string | null;
  profile: string | null;
  orderRef: string | null;
  deliverableRef: string | null;
  /** Part of the line, when it is split; null = the whole line. */
  days: Decimal | null;
  /** given, line-reference, wording, only-candidate, person, none. */
  how: string;
}

/** Base fact of the grain `line`: one billed line of a current, rejected… invoice with everything on it. */
export interface BilledLine {
  invoice: InvoiceHead;
  /** BT-126, or the position when absent: the key used in subjects and allocations. */
  line: string;
  name: string | null;
  description: string | null;
  lineStatus: 'DETAIL' | 'GROUP' | 'INFORMATION' | null;
  quantity: Decimal | null;
  unitCode: string | null;
  unitPrice: Decimal | null;
  priceBaseQuantity: Decimal | null;
  /** Line allowances and charges as read, positive amounts. */
  allowances: Decimal;
  charges: Decimal;
  /** Raw net amount as on the document. */
  net: Decimal | null;
  billedUnit: 'day' | 'hour' | 'lump' | 'other' | null;
  /** `code`: from the unit code or a native column. `wording`: understood from the text, lower confidence. */
  unitHow: 'code' | 'wording' | null;
  /** After the contract's conversion; null when it may not be converted. Sign of the document. */
  billedDays: Decimal | null;
  billedHours: Decimal | null;
  /** The line's period, else the invoice's; null when neither says. */
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  periodFrom: 'line' | 'invoice' | null;
  links: LineLink[];
  source: SourceRef;
}

/** A price of the rate card for the profile of the line (label or synonym), any validity. */
export interface ProfileRate {
  profile: string;
  unit: 'day' | 'hour';
  rate: Decimal;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  source: SourceRef;
}

/**
 * Per line and person (or profile when no person is named): what all current lines of that contract and person bill on
 * overlapping periods, against what the timesheets record on the union of those periods.
 */
export interface RecordedDays {
  personKey: string | null;
  personName: string | null;
  profile: string | null;
  /** Days of this line for this person. */
  lineDays: Decimal;
  /** Those of `lineDays` that credits gave back. */
  creditedDays: Decimal;
  /** All current lines on overlapping periods, this one included. */
  groupBilledDays: Decimal;
  /** The part of `lineDays` above what is recorded, filling earlier invoices first. 0 when covered. */
  excessDays: Decimal;
  /** The days that recorded days serve, of those that the line still bills once credits are taken off. No recorded day serves two lines. */
  servedDays: Decimal;
  /** Other lines may be served by the same recorded days: of the group, or by the profile of its person. */
  sharesDays: boolean;
  /** Stray days included; null when no timesheet covers the person and contract at all. */
  recordedDays: Decimal | null;
  /** Those of `recordedDays` on sheets that nothing ties to this person and contract for sure. */
  strayDays: Decimal;
  /** What those sheets lack: `contract_ref` or `person_key`; null without stray days. */
  strayLack: string | null;
  /** The same two in the line's own period, where `recordedDays` is that of the whole group. */
  ownRecordedDays: Decimal | null;
  ownStrayDays: Decimal;
  /** Hours as recorded, when entries are in hours; null otherwise. */
  recordedHours: Decimal | null;
  /** Recorded, or given back, only in hours while the contract has no hours per day: not comparable. */
  unconvertible: boolean;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  /** Weakest approval found on the recorded entries; null without entries or without any statement. */
  approval: ApprovalState | null;
  /** Who approved: register column approver_side, or what the file says; null when nothing says. */
  approverSide: 'buyer' | 'supplier' | null;
  /** Dates on which another timesheet of the same person and contract says something else. */
  disagreeingDates: number;
  /** The other lines of the group, the first twenty at most: a finding does not grow with the lines of its group. */
  otherLines: { invoice: string; line: string; supplierKey: string }[];
  /** All the other lines of the group. */
  otherLinesCount: number;
  /** All lines of the group are of one contractor. */
  oneSupplier: boolean;
  /** The time of one of its lines is understood from the text of that line alone. */
  groupInWords: boolean;
  sources: SourceRef[];
}

/**
 * A current line of an earlier invoice (by issue date, then number) that bills the same person on the same contract, over the
 * same dates and for as many days: the same service, and not two parts of a month. Twenty at most for one line and person.
 */
export interface SameService {
  invoice: string;
  invoiceFile: string;
  line: string;
  issueDate: CivilDate | null;
  personKey: string;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  days: Decimal;
  /** This invoice cites that one (precedingInvoices), so it corrects it. */
  cited: boolean;
  /** Its days are understood from the text of that line alone. */
  inWords: boolean;
  /** All such lines of invoices that this one does not cite, whether named here or not. */
  uncitedLines: number;
  /** The days of those lines that no credit gave back. */
  uncitedDays: Decimal;
  /** Orders that line is billed on; none when it says nothing. */
  orders: string[];
  source: SourceRef;
}

/** A person of the line in the contract's list of approved people; `approved` false when not on the list. */
export interface TeamMember {
  personKey: string;
  personName: string | null;
  /** Days that the line bills of this person; null when nothing states its part of a shared line. */
  lineDays: Decimal | null;
  /** false: the contract has a list and this person is not on it. */
  listed: boolean;
  /** Columns of the approval that are filled in and cannot be used: that bound is unknown, not absent. */
  unreadApproval: readonly string[];
  approvedFrom: CivilDate | null;
  approvedTo: CivilDate | null;
  /** First and last recorded work date on this line; from the line's period when there is no timesheet. */
  firstWorkDate: CivilDate | null;
  lastWorkDate: CivilDate | null;
  /** Days of this line dated before approval or after its end; null when only the period is known. */
  daysOutside: Decimal | null;
  datesOutside: CivilDate[];
  sources: SourceRef[];
}

/**
 * Recorded days of the line's person on its contract, inside the line's period, with their date: those outside the contract, and
 * the first of those inside.
 */
export interface WorkedDate {
  personKey: string;
  date: CivilDate;
  /** null: recorded in hours and the contract has no hours per day. */
  days: Decimal | null;
  source: SourceRef;
}

/** How many people the contract approved at any time in the line's period; null when it has no list. */
export interface Headcount {
  approvedPeople: number | null;
  linkedPeople: number;
}
