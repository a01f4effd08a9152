import type { CivilDate } from '../../domain/civil-date.js';
import type { InvoiceSummary } from './invoice-reads.js';
import type { Sight } from './sight.js';

/** Beyond this many days after its due date, an invoice is counted apart: it would stand first for ever. */
export const LONG_OVERDUE_DAYS = 30;

/** What waits for the people of the buyer. Invoices: those that count, are not known as paid, and ask for money. */
export interface TodayView {
  /** The soonest due first, those overdue for a short time before the others. */
  due: InvoiceSummary[];
  /** Overdue for longer, and the first due date among them. */
  longOverdue: { count: number; oldest: CivilDate | null };
  /** Without a due date on the document. */
  undated: number;
  /** Files whose reading waits for an answer. */
  waitingFiles: number;
}

export interface TodayReads {
  today(orgId: string, sight: Sight, today: CivilDate): Promise<TodayView>;
}
