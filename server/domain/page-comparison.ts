import type { SourceRef } from './source-ref.js';

/** What the page and the data inside one document may both say. */
export type ComparedField = 'number' | 'issueDate' | 'withVat' | 'payable' | 'siret';

/** A value of the data of a document that was looked for, and found, on its pages. What the pages do not tell is not here. */
export interface PageComparison {
  field: ComparedField;
  /** As the data write it: a decimal for an amount, a civil date for a day. */
  data: string;
  /** What the page says instead, as written there; null where the value of the data stands on it, in any form. */
  other: { written: string; at: SourceRef } | null;
}
