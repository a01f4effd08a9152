import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
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

/** Writes the original of a document, as it came, to a path that does not exist yet. */
export async function restoreOriginal(client: Client, documentId: string, path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for (let partNo = 0; ; partNo += 1) {
      const { rows } = await client.query<{ bytes: Buffer }>(
        'SELECT bytes FROM original_part WHERE document_id = $1 AND part_no = $2',
        [documentId, partNo],
      );
      const [part] = rows;
      if (part === undefined) return;
      await file.write(part.bytes);
    }
  } finally {
    await file.close();
  }
}
