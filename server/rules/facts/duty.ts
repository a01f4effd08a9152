import type { CivilDate } from '../../domain/civil-date.js';
import type { SourceRef } from '../../domain/source-ref.js';

/** One row of the register of events that speaks of the invoice: of several of its number, the last one issued by that day. */
export interface InvoiceEvent {
  event: 'received' | 'service_done' | 'interrupted' | 'resumed' | 'rejected' | 'paid' | 'cancelled';
  on: CivilDate;
  /** Agent or department; null: not said. */
  by: string | null;
  source: SourceRef;
}

/** A deliverable that lines of the invoice bill, as far as its acceptance goes. */
export interface BilledDeliverable {
  ref: string;
  delivered: boolean | null;
  deliveredOn: CivilDate | null;
  acceptance: 'pending' | 'accepted' | 'accepted_with_reserves' | 'reduced' | 'adjourned' | 'rejected' | null;
  /** How the line is tied to it. */
  how: string;
  source: SourceRef;
}

/** What earlier audits of the organisation asked about the invoice, buyer's duties left out. */
export interface EarlierFindings {
  /** Earliest day that an audit which ended was about; null: this is the first. */
  firstAuditOn: CivilDate | null;
  /** Shown by the last audit that ended and without any decision, in the order of the codes. */
  open: { finding: string; code: string; firstShownOn: CivilDate }[];
}

/** Who approved a timesheet of the invoice's contract and period for the buyer, or decided on a finding about the invoice. */
export interface SignedAct {
  act: 'timesheet' | 'decision';
  by: string;
  on: CivilDate | null;
  source: SourceRef;
}
