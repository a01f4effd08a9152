import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { WorkingCalendar } from '../../domain/working-calendar.js';

/** What became of an invoice; only `current` and `credited` ones count in totals. */
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
  /**
   * `start_date`, `notified_on`, `end_date`, `ceiling_amount`: filled in and not known, so that null is not the absence of a
   * limit. A start is then the earliest that the register gives.
   */
  unreadLimits: readonly string[];
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
  /** Public holidays of the place, and the organisation's own days that count for this contract. */
  calendar: WorkingCalendar;
  timesheetRequired: boolean;
  /** How often the contract asks for a timesheet; null when it does not say. */
  timesheetCadence: 'daily' | 'weekly' | 'monthly' | null;
  acceptanceDays: number | null;
  /** Days of the delay of payment. */
  paymentDays: number;
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

/** What every fact about an invoice or its lines says of the invoice. */
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

/** Base fact of the grain `contract`. */
export interface ContractInvoices {
  contract: ContractFact;
  /** Current invoices in order of issue date then number; credit notes are negative. */
  invoices: {
    invoice: string;
    file: string;
    supplierKey: string;
    issueDate: CivilDate | null;
    /** Without VAT; null when unknown, or stated in another currency than the contract's. */
    amount: Decimal | null;
    isOtherCurrency?: boolean;
    source: SourceRef;
    lines: { line: string; amount: Decimal }[];
  }[];
}
