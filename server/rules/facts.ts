import type { ApprovalState } from '../domain/timesheet.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { Decimal } from '../domain/decimal.js';
import type { SourceRef } from '../domain/source-ref.js';

/**
 * The facts that rules may ask for. Each is set-based SQL in `db/read`, streamed in the order of its grain's key;
 * a rule sees only what it declared. Amounts are without VAT in the invoice's currency, signs as direction × raw.
 */

export type InvoiceState = 'current' | 'rejected' | 'replaced' | 'cancelled' | 'credited';

/** A contract with the organisation's defaults applied; `assumed` names the columns where a default stands in. */
export interface ContractFact {
  ref: string;
  title: string | null;
  supplierKey: string;
  supplierName: string;
  priceForm: 'time' | 'fixed' | 'work_units' | 'mixed';
  startDate: CivilDate;
  endDate: CivilDate | null;
  notifiedOn: CivilDate | null;
  ceilingAmount: Decimal | null;
  billedBefore: Decimal | null;
  currency: string;
  /** null: hours of this contract are never converted into days. */
  hoursPerDay: Decimal | null;
  minSliceDays: Decimal;
  weekendWorkAllowed: boolean;
  holidayWorkAllowed: boolean;
  maxDaysPerPersonDay: Decimal;
  place: string;
  timesheetRequired: boolean;
  acceptanceDays: number | null;
  aiPolicy: 'forbidden' | 'prior_approval' | 'declare' | 'free' | 'unspecified';
  aiPolicyBindingRef: string | null;
  aiPolicyNotifiedOn: CivilDate | null;
  aiDeclarationRequired: 'no' | 'yes' | 'with_hours';
  deliverablesExpected: boolean;
  advanceAllowed: boolean;
  /** Register columns whose value is a default. A finding that rests on one is never a fact. */
  assumed: string[];
  source: SourceRef;
}

export interface InvoiceHead {
  /** Number, or the file when there is none: the key used in subjects and allocations. */
  ref: string;
  number: string | null;
  file: string;
  supplierKey: string;
  supplierName: string | null;
  issueDate: CivilDate | null;
  currency: string | null;
  typeCode: string | null;
  direction: 1 | -1;
  state: InvoiceState;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  contract: ContractFact | null;
  /** given, order, only-candidate, answered, none. */
  contractHow: string;
  source: SourceRef;
}

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
  /** All current lines on overlapping periods, this one included. */
  groupBilledDays: Decimal;
  /** The part of `lineDays` above what is recorded, filling earlier invoices first. 0 when covered. */
  excessDays: Decimal;
  /** null when no timesheet covers the person and contract at all. */
  recordedDays: Decimal | null;
  /** Hours as recorded, when entries are in hours; null otherwise. */
  recordedHours: Decimal | null;
  /** Recorded only in hours while the contract has no hours per day: not comparable. */
  unconvertible: boolean;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  /** Weakest approval found on the recorded entries; null without entries or without any statement. */
  approval: ApprovalState | null;
  /** Who approved: register column approver_side, or what the file says; null when nothing says. */
  approverSide: 'buyer' | 'supplier' | null;
  /** The other lines of the group, as "invoice / line". */
  otherLines: { invoice: string; line: string; supplierKey: string }[];
  sources: SourceRef[];
}

/** Another current line that bills the same person on the same contract and an overlapping period. */
export interface SameService {
  invoice: string;
  invoiceFile: string;
  line: string;
  issueDate: CivilDate | null;
  /** True when that invoice comes first (issue date, then number): the finding is on the later one. */
  earlier: boolean;
  personKey: string;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  days: Decimal;
  /** Same person, same period to the day and same days: the same service and not two parts of a month. */
  identical: boolean;
  /** This invoice cites that one (precedingInvoices), so it corrects it. */
  cited: boolean;
  source: SourceRef;
}

/** A person of the line in the contract's list of approved people; `approved` false when not on the list. */
export interface TeamMember {
  personKey: string;
  personName: string | null;
  /** false: the contract has a list and this person is not on it. */
  listed: boolean;
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

/** Recorded days of the line's person on its contract, inside the line's period, with their date. */
export interface WorkedDate {
  personKey: string;
  date: CivilDate;
  days: Decimal;
  source: SourceRef;
}

/** How many people the contract approved at any time in the line's period; null when it has no list. */
export interface Headcount {
  approvedPeople: number | null;
  linkedPeople: number;
}

/** A declaration as signed, one per reference; several tools are several rows of it and hours count once. */
export interface DeclarationFact {
  ref: string;
  contractRef: string;
  supplierKey: string;
  deliverableRef: string | null;
  invoiceNumber: string | null;
  lineId: string | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  aiUse: 'none' | 'used';
  tools: {
    tool: string | null;
    provider: string | null;
    hostingRegion: 'EU' | 'other' | 'self_hosted' | 'unknown' | null;
    accountType: 'consumer' | 'enterprise' | 'self_hosted' | null;
    family: string | null;
    dataClasses: string[];
    trainingReuse: 'yes' | 'no' | 'unknown' | null;
    source: SourceRef;
  }[];
  shareLow: Decimal | null;
  shareHigh: Decimal | null;
  humanReview: 'none' | 'light' | 'full' | null;
  reviewDays: Decimal | null;
  humanHours: Decimal | null;
  daysSavedLow: Decimal | null;
  daysSavedHigh: Decimal | null;
  priorApprovalRef: string | null;
  subcontractor: string | null;
  signedAt: CivilDate;
  /** Signature of the oldest declaration that this one replaces; absent when it replaces none. */
  firstSignedAt?: CivilDate;
  /** Replaced by a later declaration that names it in `supersedes`. Superseded ones never reach a rule. */
  source: SourceRef;
}

/** A billed line as another grain sees it. */
export interface BilledPart {
  invoice: string;
  invoiceFile: string;
  supplierKey: string;
  line: string;
  issueDate: CivilDate | null;
  state: InvoiceState;
  /** Days of the line (or of its linked part) after conversion; null when it may not be converted. */
  days: Decimal | null;
  hours: Decimal | null;
  /** How the document states the time, where days and hours are both known by conversion. */
  billedUnit?: 'day' | 'hour' | 'lump' | 'other' | null;
  /** direction × net, the linked part when split. */
  amount: Decimal | null;
  /** Priced by time: the contract is `time` (or `mixed`) and the line bills days or hours. */
  timePriced: boolean;
  /** Price of one day and one hour of the line, null when unknown. */
  dayPrice: Decimal | null;
  hourPrice: Decimal | null;
  deliverableRef: string | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  how: string;
  source: SourceRef;
}

/** Base fact of the grain `invoice`. */
export interface InvoiceFact {
  invoice: InvoiceHead;
  totals: {
    lines: Decimal | null;
    allowances: Decimal | null;
    charges: Decimal | null;
    withoutVat: Decimal | null;
    vat: Decimal | null;
    withVat: Decimal | null;
    prepaid: Decimal | null;
    payable: Decimal | null;
  };
  /** Sums over DETAIL lines and lines without status; null when a line has no net amount. */
  lineNetSum: Decimal | null;
  lineCount: number;
  documentAllowances: Decimal;
  documentCharges: Decimal;
  precedingInvoices: string[];
}

/** Another invoice of the same supplier with the same normalised number and issue year. */
export interface SameNumber {
  number: string;
  file: string;
  issueDate: CivilDate | null;
  withoutVat: Decimal | null;
  state: InvoiceState;
  /** That one comes first (issue date, then file): the finding is on the later one. */
  earlier: boolean;
  /** This invoice cites it, or it was rejected or cancelled: a replacement, not a duplicate. */
  replaced: boolean;
  source: SourceRef;
}

/** An attachment of this invoice that another invoice also carries. */
export interface SharedAttachment {
  name: string;
  sha256: string;
  otherInvoice: string;
  otherFile: string;
  otherSupplierKey: string;
  earlier: boolean;
  /** Number of invoices and of contracts that carry it. */
  invoiceCount: number;
  contractCount: number;
  source: SourceRef;
  otherSource: SourceRef;
}

/** What one order has left when this invoice arrives. */
export interface OrderUse {
  orderRef: string;
  /** false: the order is not in the contract's register. */
  known: boolean;
  /** The contract has at least one order in the register. */
  contractHasOrders: boolean;
  amount: Decimal | null;
  billedBefore: Decimal | null;
  /** Current invoices on this order before this one (issue date, then number). */
  billedEarlier: Decimal;
  billedHere: Decimal;
  lines: { line: string; amount: Decimal }[];
  source: SourceRef | null;
}

/** A line of the invoice, for allocations. */
export interface InvoiceLineBrief {
  line: string;
  lineStatus: 'DETAIL' | 'GROUP' | 'INFORMATION' | null;
  net: Decimal | null;
  days: Decimal | null;
  source: SourceRef;
}

/** Base fact of the grain `person`. */
export interface PersonFact {
  personKey: string;
  name: string | null;
  /** false: a name without a key in the register; never compared across suppliers. */
  registered: boolean;
}

/** One person, one date, one contract: the timesheet that counts, in days of that contract. */
export interface PersonDay {
  date: CivilDate;
  contract: ContractFact;
  /** null: recorded in hours and the contract has no hours per day. */
  days: Decimal | null;
  hours: Decimal | null;
  /** `timesheet`, or `invoice` when a line of one single day stands in for a missing timesheet. */
  from: 'timesheet' | 'invoice';
  /** The billed line that covers this day, when there is one. */
  billed: {
    invoice: string;
    line: string;
    supplierKey: string;
    dayPrice: Decimal | null;
    how: string;
  } | null;
  source: SourceRef;
}

/** Base fact of the grain `contract`. */
export interface ContractInvoices {
  contract: ContractFact;
  /** Current invoices in order of issue date then number; credit notes are negative. */
  invoices: {
    invoice: string;
    file: string;
    supplierKey: string;
    issueDate: CivilDate | null;
    amount: Decimal | null;
    source: SourceRef;
    lines: { line: string; amount: Decimal }[];
  }[];
}

/** Base fact of the grain `deliverable`. */
export interface DeliverableFact {
  contract: ContractFact;
  ref: string;
  title: string;
  type: string;
  size: Decimal | null;
  sizeUnit: string | null;
  complexity: 'simple' | 'medium' | 'complex' | null;
  complexityBy: 'buyer' | 'supplier' | 'work_unit' | null;
  drivers: Record<string, number>;
  quotedDays: Decimal | null;
  /** expected_days × quantity of the work unit; null without one. */
  workUnitDays: Decimal | null;
  workUnitCode: string | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  delivered: boolean | null;
  deliveredOn: CivilDate | null;
  acceptance: 'pending' | 'accepted' | 'accepted_with_reserves' | 'reduced' | 'adjourned' | 'rejected' | null;
  decidedOn: CivilDate | null;
  source: SourceRef;
}

/** A checked deliverable of the organisation, same type, not this one: what the estimator may learn from. */
export interface Comparable {
  contractRef: string;
  deliverableRef: string;
  supplierKey: string;
  size: Decimal | null;
  sizeUnit: string | null;
  quotedDays: Decimal | null;
  workUnitDays: Decimal | null;
  complexity: 'simple' | 'medium' | 'complex' | null;
  drivers: Record<string, number>;
  acceptedDays: Decimal;
  finishedOn: CivilDate | null;
}

/** A row of the AI policy that speaks for the contract or for the whole organisation. */
export interface PolicyRow {
  /** null: the whole organisation. */
  contractRef: string | null;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  /** `*` is any tool. */
  tool: string;
  synonyms: string[];
  allowed: boolean;
  maxDataClass: 'none' | 'public' | 'internal' | 'personal' | 'confidential' | null;
  regions: string[];
  source: SourceRef;
}

/** Base fact of the grain `declaration`. */
export interface DeclarationSubject {
  declaration: DeclarationFact;
  contract: ContractFact | null;
  /** Period of the work: the declaration's, else the deliverable's, else the covered lines'. */
  workStart: CivilDate | null;
  workEnd: CivilDate | null;
  /**
   * Human hours of the other declarations that cover at least one of the same lines, each counted once. null when one of
   * them gives none; absent when no other covers them.
   */
  otherHumanHours?: Decimal | null;
}

/** Which facts each grain offers. The first of each is its base: exactly one per subject. */
export interface GrainFacts {
  line: {
    billedLine: BilledLine;
    profileRates: ProfileRate[];
    recordedDays: RecordedDays[];
    sameService: SameService[];
    team: TeamMember[];
    workedDates: WorkedDate[];
    headcount: Headcount;
    lineDeclarations: DeclarationFact[];
  };
  invoice: {
    invoiceFact: InvoiceFact;
    invoiceLines: InvoiceLineBrief[];
    sameNumber: SameNumber[];
    sharedAttachments: SharedAttachment[];
    orderUse: OrderUse[];
  };
  person: { personFact: PersonFact; personDays: PersonDay[] };
  contract: { contractInvoices: ContractInvoices };
  deliverable: {
    deliverableFact: DeliverableFact;
    deliverableLines: BilledPart[];
    deliverableDeclarations: DeclarationFact[];
    comparables: Comparable[];
  };
  declaration: {
    declarationSubject: DeclarationSubject;
    declarationLines: BilledPart[];
    policyRows: PolicyRow[];
  };
}

export type Grain = keyof GrainFacts;
