import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Client } from 'pg';
import type { SourceFile } from '../../importers/importer.js';

const PART_BYTES = 1_048_576;

/** SHA-256 of a file, read once in pieces. Null when it cannot be read, or must not be touched. */
export async function hashOriginal({ path, untouchable }: SourceFile): Promise<string | null> {
  if (untouchable === true) return null;
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

/** Stores a file unchanged in parts of 1 MB, in the transaction that receives it. */
export async function storeOriginal(
  client: Client,
  ids: { orgId: string; documentId: string },
  path: string,
): Promise<void> {
  let partNo = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: PART_BYTES }) as AsyncIterable<Buffer>) {
    await client.query(
      'INSERT INTO original_part (org_id, document_id, part_no, bytes) VALUES ($1, $2, $3, $4)',
      [ids.orgId, ids.documentId, partNo, bytes],
    );
    partNo += 1;
  }
}
