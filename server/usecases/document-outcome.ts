import type { DocumentStatus } from '../domain/document-status.js';
import type { FileEvidence } from '../domain/file-evidence.js';
import type { PageComparison } from '../domain/page-comparison.js';
import type { Problem } from '../domain/problem.js';
import type { DocumentKind, ReadMapping } from '../importers/importer.js';

/** What is known of a document once it was read. */
export interface DocumentOutcome {
  kind: DocumentKind;
  format: string;
  status: DocumentStatus;
  problems: Problem[];
  /** Field → header as written, per sheet ('' for a file without sheets). */
  columns: Record<string, Record<string, string>>;
  /** What an answer says of its columns. */
  mapping?: ReadMapping;
  /** What its pages say of the data inside it. */
  pages?: readonly PageComparison[];
  /** What a delivered file says of itself. */
  evidence?: FileEvidence;
}
