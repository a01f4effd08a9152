import type { Client } from 'pg';
import { inOrderOfStanding } from '../../importers/standing.js';
import type { FileOfDocument } from '../../usecases/import-documents.js';

/**
 * Those of the carried files that their documents have not given before, in the order in which files are received: a document
 * that is read again carries what it carried. `documentId` is the document that carries the file.
 */
export async function unknownCarried(
  client: Client,
  carried: readonly FileOfDocument[],
): Promise<FileOfDocument[]> {
  const { rows } = await client.query<{ inside: string; file: string }>(
    'SELECT inside, file FROM document WHERE inside = ANY ($1::bigint[])',
    [[...new Set(carried.map(({ documentId }) => documentId))]],
  );
  const known = new Set(rows.map(({ inside, file }) => `${inside} ${file}`));
  const unknown = carried.filter(({ documentId, file }) => !known.has(`${documentId} ${file.name}`));
  const carrierOf = new Map(unknown.map(({ documentId, file }) => [file, documentId]));
  return inOrderOfStanding([...carrierOf.keys()]).map((file) => ({
    documentId: carrierOf.get(file) ?? '',
    file,
  }));
}
