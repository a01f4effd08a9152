import type { PeekReach, SourcePeek } from '../domain/source-peek.js';
import type { SourceRef } from '../domain/source-ref.js';

/** A document whose original is at hand. */
interface OriginalDocument {
  id: string;
  /** Path in the dossier. */
  file: string;
  sha256: string;
  /** Moment, ISO 8601 in UTC. */
  receivedAt: string;
}

/** An original as a file of this machine, for as long as it is used. */
export interface OriginalFile {
  document: OriginalDocument;
  path: string;
  byteLength: number;
}

/** Gives originals back as they were received. */
export interface Originals {
  /**
   * Calls `use` with the original of a document, which is removed afterwards. Null without a call when the organisation
   * has no such document, or nothing of it could be kept.
   */
  withFile<T>(
    orgId: string,
    documentId: string,
    use: (original: OriginalFile) => Promise<T>,
  ): Promise<T | null>;
}

/** Shows what stands around a place of an untrusted file, outside this process. Never throws because of a file. */
export interface PlaceReader {
  peek(
    file: { name: string; path: string; byteLength: number },
    at: SourceRef,
    reach: PeekReach,
  ): Promise<SourcePeek>;
}

/** A place in a document, with what stands around it. */
export type ShownPlace = SourcePeek & { document: OriginalDocument; at: SourceRef };

/**
 * Shows the place that a value was read from, in the original as it was received. Who may see the document, and whether
 * its neighbours too (`reach`, those around by default), is decided before.
 * @returns null when there is no such document, in this organisation, whose original was kept
 */
export async function showPlace(
  deps: { originals: Originals; reader: PlaceReader },
  request: { orgId: string; documentId: string; at: Omit<SourceRef, 'file'>; reach?: PeekReach },
): Promise<ShownPlace | null> {
  const { orgId, documentId, reach = 'around' } = request;
  return deps.originals.withFile(orgId, documentId, async ({ document, path, byteLength }) => {
    const at: SourceRef = { ...request.at, file: document.file };
    const shown = await deps.reader.peek({ name: document.file, path, byteLength }, at, reach);
    return { ...shown, document, at };
  });
}
