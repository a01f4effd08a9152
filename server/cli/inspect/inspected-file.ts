import type {
  ResultContract,
  ResultDocument,
  ResultInvoice,
  ResultTimesheet,
} from '../../domain/audit-result.js';
import type { AiTrace, Measured } from '../../domain/file-evidence.js';

/** What Déclic reads in one file: one entry of `files` in the JSON of `inspect`. */
export interface InspectedFile {
  document: ResultDocument;
  invoices: ResultInvoice[];
  timesheet: ResultTimesheet | null;
  contracts: ResultContract[];
  measured: Measured | null;
  /** Why nothing was measured, a reason of `NotMeasured`; null for a measured file. */
  notMeasured: string | null;
  aiTraces: AiTrace[];
}
