import type { ResultDocument } from '../../domain/audit-result.js';
import type { Decimal } from '../../domain/decimal.js';
import type { DocumentStanding } from '../../domain/document-status.js';
import type { AnswerOptions } from '../../domain/answer-form.js';
import type { ProblemSeverity } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { Text } from '../../domain/text.js';
import type { ContractBrief, Money, SupplierBrief } from './brief.js';
import type { Page, PageRequest } from './page.js';
import type { Sight } from './sight.js';

/** All the problems of one code that ask, in one document: they are one question. */
export interface DocumentQuestion {
  code: string;
  /** The first place that asks, and what is written there. */
  at: SourceRef;
  seen: string | null;
  message: Text;
  /** How many places the answer settles; 0 once it is answered and read again. */
  places: number;
  options: AnswerOptions;
  /** `recalled`: taken over from an answer about another document. */
  answer: { value: string; by: string | null; at: string; recalled: boolean } | null;
}

/** What was read in a document; null where a document of its kind has none of it. */
export interface DocumentSummary {
  invoices: number | null;
  lines: number | null;
  /** Totals without VAT of its invoices, credit notes subtracted, one for each currency. */
  amounts: Money[];
  /** Timesheets: entries, people, and what they add up to in each unit. */
  entries: number | null;
  people: number | null;
  days: Decimal | null;
  hours: Decimal | null;
  registerRows: number | null;
}

/** A document in a list. */
export interface DocumentRow {
  id: string;
  file: string;
  kind: ResultDocument['kind'];
  format: string;
  status: DocumentStanding;
  importId: string;
  /** Instant, ISO 8601. */
  receivedAt: string;
  byteLength: number;
  /** Null where the file could not be opened. */
  sha256: string | null;
  /** The document that carried it: an invoice that it was attached to. */
  inside: { id: string; file: string } | null;
  duplicateOf: { id: string; file: string } | null;
  /** The last register of the same name whose rows count instead of some of its own, or of all; `at` is an instant. */
  supersededBy: { id: string; file: string; at: string } | null;
  /** The one supplier, and the one contract, of what was read; null for none or several. */
  supplier: SupplierBrief | null;
  contract: ContractBrief | null;
  summary: DocumentSummary;
  problemCounts: Record<ProblemSeverity, number>;
  questions: DocumentQuestion[];
}

/** A problem with its place, as it is shown; `info`: nothing is wrong, and its sender should know. */
export interface DocumentProblem {
  code: string;
  severity: ProblemSeverity | 'info';
  at: SourceRef;
  seen: string | null;
  message: Text;
  asks: boolean;
}

export interface DocumentDetail extends DocumentRow {
  problems: DocumentProblem[];
}

export interface DocumentFilter {
  importId?: string;
  status?: DocumentStanding;
}

export interface DocumentReads {
  /** The last received first. @throws WrongCursor */
  documents(
    orgId: string,
    sight: Sight,
    filter: DocumentFilter,
    page: PageRequest,
  ): Promise<Page<DocumentRow>>;
  document(orgId: string, sight: Sight, id: string): Promise<DocumentDetail | null>;
  /** True when the document exists and may be opened: for downloads and looks at its places. */
  mayOpenDocument(orgId: string, sight: Sight, id: string): Promise<boolean>;
}
