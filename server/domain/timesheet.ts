import type { CivilDate } from './civil-date.js';
import type { Decimal } from './decimal.js';
import type { SourceRef } from './source-ref.js';

export type TimeUnit = 'hour' | 'day';

/** `approved` means approved by the buyer. */
export const APPROVAL_STATES = ['draft', 'submitted', 'approved_supplier', 'approved', 'rejected'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** One entry of a timesheet: time of one person on one civil day. */
export interface ReadTimesheetEntry {
  /** Stable key of the person, when the file gives one. */
  personKey: string | null;
  /** Name as written. */
  personName: string | null;
  contractRef: string | null;
  orderRef: string | null;
  date: CivilDate;
  /** In `unit`; days and hours are never converted into each other at reading. */
  quantity: Decimal;
  unit: TimeUnit;
  project: string | null;
  task: string | null;
  deliverableRef: string | null;
  note: string | null;
  billable: boolean | null;
  approvalState: ApprovalState | null;
  approvedBy: string | null;
  approvedOn: CivilDate | null;
  enteredOn: CivilDate | null;
  source: SourceRef;
}
