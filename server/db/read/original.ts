import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OriginalFile, Originals } from '../../usecases/show-place.js';
import { inOrganisation, type Database } from '../connection.js';
import { restoreOriginal } from '../import/originals.js';
import { clientOf } from '../raw-client.js';
import { sqlFile } from './sql-file.js';

const documentSql = sqlFile(import.meta.url, './original/document.sql');

interface DocumentRow {
  id: string;
  file: string;
  sha256: string;
  byteLength: string;
  receivedAt: Date;
  heldBy: string;
}

/**
 * Originals out of the database, each in a file of its own that only this account can read.
 * @param folder a private folder; what a killed process leaves there is removed by whoever made it
 */
export function originalFiles(database: Database, folder: string): Originals {
  return {
    async withFile(orgId, documentId, use) {
      const path = join(folder, randomUUID());
      try {
        const original = await restored(database, orgId, documentId, path);
        // The connection is given back before the file is used: reading it, or a slow download, may take a minute.
        return original === null ? null : await use(original);
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}

function restored(
  database: Database,
  orgId: string,
  documentId: string,
  path: string,
): Promise<OriginalFile | null> {
  return inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    const [row] = (await client.query<DocumentRow>(documentSql, [documentId])).rows;
    if (row === undefined) return null;
    await restoreOriginal(client, row.heldBy, path);
    const { id, file, sha256 } = row;
    return {
      document: { id, file, sha256, receivedAt: row.receivedAt.toISOString() },
      path,
      byteLength: Number(row.byteLength),
    };
  });
}
