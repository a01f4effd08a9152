import type { Client } from 'pg';
import type { TextPrint } from '../../domain/file-evidence.js';
import { sqlFile } from '../read/sql-file.js';

const keepSql = sqlFile(import.meta.url, './keep-print.sql');

/** Keeps what the text of a document is compared by, once the document is there; its former print is forgotten before. */
export async function keepPrint(
  client: Client,
  ids: { orgId: string; documentId: string },
  print: TextPrint,
): Promise<void> {
  await client.query(keepSql, [
    ids.orgId,
    ids.documentId,
    print.words,
    print.normalisedSha256,
    print.shingleWords,
    print.bands,
    shinglesByPlace(print),
    JSON.stringify(print.passages ?? []),
  ]);
}

/** The shingles at the places where they first stand: what comes between is null. */
function shinglesByPlace({ shingles, places = [] }: TextPrint): (string | null)[] {
  const byPlace: (string | null)[] = [];
  shingles.forEach((shingle, index) => {
    byPlace[places[index] ?? index] = shingle;
  });
  return Array.from(byPlace, (shingle) => shingle ?? null);
}
