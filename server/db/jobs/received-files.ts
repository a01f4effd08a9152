import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import type { DossierPart } from '../../importers/importer.js';
import type { Claim } from '../../usecases/jobs/job-ports.js';
import { inOrganisation, LARGE_WORK, type Database } from '../connection.js';
import { clientOf } from '../raw-client.js';

/** A received file, written back to this machine. */
interface StoredFile {
  name: string;
  part: DossierPart;
  path: string;
  byteLength: number;
}

/** Writes the files of an import, in the order they were received, as numbered files of `folder`. */
export function writeReceivedFiles(database: Database, claim: Claim, folder: string): Promise<StoredFile[]> {
  return inOrganisation(
    database,
    claim.orgId,
    async (trx) => {
      const client = await clientOf(trx);
      const { rows } = await client.query<{
        ordinal: number;
        name: string;
        part: DossierPart;
        bytes: string;
      }>(
        `SELECT ordinal, name, part, byte_length AS bytes FROM received_file
          WHERE org_id = $1 AND import_id = $2 ORDER BY ordinal`,
        [claim.orgId, claim.id],
      );
      const files: StoredFile[] = [];
      for (const { ordinal, name, part, bytes } of rows) {
        const path = join(folder, `${ordinal}.received`);
        await pipeline(
          Readable.from(partsOf(client, claim, ordinal)),
          createWriteStream(path, { mode: 0o600 }),
        );
        files.push({ name, part, path, byteLength: Number(bytes) });
      }
      return files;
    },
    LARGE_WORK,
  );
}

/** One part at a time: memory does not grow with the file. */
async function* partsOf(client: Client, claim: Claim, ordinal: number): AsyncGenerator<Buffer> {
  for (let partNo = 0; ; partNo += 1) {
    const { rows } = await client.query<{ bytes: Buffer }>(
      `SELECT bytes FROM received_part WHERE org_id = $1 AND import_id = $2 AND ordinal = $3 AND part_no = $4`,
      [claim.orgId, claim.id, ordinal, partNo],
    );
    const [part] = rows;
    if (part === undefined) return;
    yield part.bytes;
  }
}
