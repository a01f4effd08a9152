import type { SourceRef } from '../../../server/domain/source-ref.js';

/** A cited place, and the document that holds it; null when the reader may not open it. */
export interface CitedPlace extends SourceRef {
  documentId?: string | null;
}

/** Opens the drawer that shows a place. */
export type ShowPlace = (place: CitedPlace) => void;
