import type { Text } from '../../domain/text.js';
import type { SupplierBrief } from './brief.js';
import type { Sight } from './sight.js';

/** An answer about the columns of a table, kept for the next file with the same header. */
export interface KeptColumns {
  id: string;
  /** The file that it was given about. */
  file: string;
  /** Whose table it is; null where its document is of no one contractor. It is then proposed, never taken over. */
  supplier: SupplierBrief | null;
  kind: 'timesheet' | 'invoices';
  /** What each column holds; null for one that is not read. */
  columns: { title: string; meaning: Text | null }[];
  /** Null for an answer of a register, and where the reader is not told. */
  by: string | null;
  /** Instants, ISO 8601. */
  at: string;
  lastUsedAt: string | null;
}

export interface ColumnReads {
  /** The last answered first; a contractor has those about its own tables. */
  keptColumns(orgId: string, sight: Sight): Promise<KeptColumns[]>;
}
