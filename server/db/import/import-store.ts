import { inOrganisation, LARGE_WORK, type Database } from '../connection.js';
import type { ImportStore } from '../../usecases/import-documents.js';
import { clientOf } from '../raw-client.js';
import { readySessionTables } from '../session-tables.js';
import { PostgresImportBatch } from './import-batch.js';

/** Imports into PostgreSQL: one transaction, staged through temporary tables, all or nothing. */
export function importStore(database: Database): ImportStore {
  return {
    importInto(orgId, filesTotal, work) {
      return inOrganisation(
        database,
        orgId,
        async (trx) => {
          const client = await clientOf(trx);
          await readySessionTables(client);
          const { rows } = await client.query<{ id: string }>(
            `INSERT INTO import (org_id, state, files_total) VALUES ($1, 'reading', $2) RETURNING id`,
            [orgId, filesTotal],
          );
          const importId = rows[0]?.id ?? '';
          await work(new PostgresImportBatch(client, orgId, importId));
          await client.query(
            `UPDATE import SET state = 'done', files_done = files_total, finished_at = now() WHERE id = $1`,
            [importId],
          );
        },
        LARGE_WORK,
      );
    },
  };
}
