import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Client } from 'pg';

const PART_BYTES = 1_048_576;

/** SHA-256 of a file, read once in pieces. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece);
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
