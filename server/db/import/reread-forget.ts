import type { Client } from 'pg';
import { sqlFile } from '../read/sql-file.js';
import { REGISTER_STORAGE } from './register-rows.js';

const forgetSql = sqlFile(import.meta.url, './reread/forget-rows.sql');

/** Where the ids of forgotten register rows are kept until the end of the transaction: a row read again keeps its own. */
export const FORGOTTEN_ROWS = 'forgotten_row';

/** Rows of `to`, which has the same bytes, take the ids that those of `from` had. */
export async function handOnIds(client: Client, from: string, to: string): Promise<void> {
  await client.query(`UPDATE ${FORGOTTEN_ROWS} SET document_id = $2 WHERE document_id = $1`, [from, to]);
}

/**
 * Forgets every row read from these documents, and what lists read of their invoices and deliverables in earlier audits.
 * Documents, originals, findings, decisions and the results of audits stay. What was settled from these rows is settled again by the import that calls this.
 */
export async function forgetRows(client: Client, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return;
  await client.query(
    `CREATE TEMP TABLE IF NOT EXISTS ${FORGOTTEN_ROWS} (
       of_table text, document_id bigint, sheet text, row_no integer, id bigint
     ) ON COMMIT PRESERVE ROWS;
     CREATE TEMP TABLE IF NOT EXISTS forgotten_document (id bigint PRIMARY KEY) ON COMMIT PRESERVE ROWS;
     DELETE FROM forgotten_document`,
  );
  await client.query('INSERT INTO forgotten_document SELECT unnest($1::bigint[])', [documentIds]);
  await client.query(forgetSql);
  for (const table of REGISTER_STORAGE) {
    await client.query(
      `WITH gone AS (
         DELETE FROM ${table} t USING forgotten_document f WHERE t.document_id = f.id
         RETURNING t.document_id, t.sheet, t.row_no, t.id
       )
       INSERT INTO ${FORGOTTEN_ROWS} SELECT '${table}', g.* FROM gone g`,
    );
  }
}
