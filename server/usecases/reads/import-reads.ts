import type { DocumentStanding } from '../../domain/document-status.js';
import type { Text } from '../../domain/text.js';
import type { Page, PageRequest } from './page.js';
import type { Sight } from './sight.js';

/** Counts of documents by how they ended. */
export type DocumentCounts = Record<
  'read' | 'withProblems' | 'needsAnswer' | 'refused' | 'duplicate' | 'superseded',
  number
>;

/** Under which name each status of a document is counted. */
export const COUNTED_AS: Record<DocumentStanding, keyof DocumentCounts> = {
  read: 'read',
  'read-with-problems': 'withProblems',
  'needs-answer': 'needsAnswer',
  refused: 'refused',
  duplicate: 'duplicate',
  superseded: 'superseded',
};

export interface ImportView {
  id: string;
  kind: 'upload' | 'reread' | 'declaration';
  state: 'received' | 'reading' | 'done' | 'failed';
  /** Instant, ISO 8601. */
  createdAt: string;
  /** Who sent it; null for the command line. */
  by: { name: string } | null;
  filesTotal: number;
  filesDone: number;
  /** Records read so far. */
  rows: number;
  currentFile: string | null;
  documents: DocumentCounts;
  /** The audit that the import asked for. */
  audit: { id: string; state: 'queued' | 'running' | 'done' | 'failed' } | null;
  failure: { code: string; detail: Text } | null;
  /** Files that were left aside, hidden or left by a system, and why. */
  notices: { file: string; message: Text }[];
}

export interface ImportReads {
  /** The latest first. @throws WrongCursor */
  imports(orgId: string, sight: Sight, page: PageRequest): Promise<Page<ImportView>>;
  import(orgId: string, sight: Sight, id: string): Promise<ImportView | null>;
}
