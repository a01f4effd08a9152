import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { InvoiceState } from './contract.js';

/** A billed line as another grain sees it. */
export interface BilledPart {
  invoice: string;
  invoiceFile: string;
  supplierKey: string;
  line: string;
  /** Only some of what the line bills: the rest is for other deliverables. Absent where the question is not asked. */
  isPart?: boolean;
  issueDate: CivilDate | null;
  state: InvoiceState;
  /** Days of the line (or of its linked part) after conversion; null when it may not be converted. */
  days: Decimal | null;
  hours: Decimal | null;
  /** How the document states the time, where days and hours are both known by conversion. */
  billedUnit?: 'day' | 'hour' | 'lump' | 'other' | null;
  /** `wording`: the time is understood from the text of the line alone. Absent where the question is not asked. */
  unitHow?: 'code' | 'wording' | null;
  /** direction × net, the linked part when split. */
  amount: Decimal | null;
  /** Of the amount, as on the invoice. */
  currency: string | null;
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
