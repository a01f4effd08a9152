import type { Client } from 'pg';
import { sqlFile } from '../read/sql-file.js';
import { keyOf, orderOf, REGISTER_VERSIONS } from './register-keys.js';
import { REGISTER_STORAGE } from './register-rows.js';

const versionsSql = sqlFile(import.meta.url, './supersede/register-versions.sql');
const documentsSql = sqlFile(import.meta.url, './supersede/superseded-documents.sql');

/** Lays out the registers that have several versions, in a table of the transaction. */
export async function layOutVersions(client: Client): Promise<void> {
  await client.query(versionsSql);
}

/**
 * Makes a register that was received again under its name count instead of the earlier one, where the two speak of the same
 * things. A row about the same thing takes the place, and the id, of the earlier one, so that what hangs on it stays; the
 * other rows replaced go. The earlier document stays, with the name of the one that replaces it.
 */
export async function supersedeRegisters(client: Client): Promise<void> {
  await layOutVersions(client);
  const { rows } = await client.query<{ any: boolean }>(
    'SELECT EXISTS (SELECT FROM register_version) AS any',
  );
  if (rows[0]?.any !== true) return;
  await client.query(
    `CREATE TEMP TABLE IF NOT EXISTS replaced_row (of_table text, id bigint, document_id bigint, by_id bigint) ON COMMIT DELETE ROWS;
     CREATE TEMP TABLE IF NOT EXISTS row_in_place (old_id bigint, new_id bigint) ON COMMIT DELETE ROWS;
     DELETE FROM replaced_row`,
  );
  for (const table of Object.keys(REGISTER_VERSIONS)) {
    const found = await client.query(replacedSql(table));
    if ((found.rowCount ?? 0) > 0) await replaceRows(client, table);
  }
  await client.query(
    documentsSql.replace(
      '{has rows}',
      REGISTER_STORAGE.map((table) => `EXISTS (SELECT FROM ${table} t WHERE t.document_id = d.id)`).join(
        ' OR ',
      ),
    ),
  );
}

/** Notes the rows of a table that a later version replaces, and the last version that does. */
function replacedSql(table: string): string {
  const versions = REGISTER_VERSIONS[table];
  if (versions === undefined) throw new RangeError(`no versions of ${table}`);
  const met = versions.replaces === 'file' ? 'e.document_id' : 'e.id';
  const row = `SELECT t.id, t.document_id, v.name, v.import_id, ${keyOf(versions)} AS key
               FROM ${table} t JOIN register_version v ON v.document_id = t.document_id`;
  return `
    WITH version AS MATERIALIZED (${row}), replaced AS (
      SELECT DISTINCT ON (${met}) ${met} AS met, l.document_id AS by_id
      FROM version e
      JOIN version l ON l.name = e.name AND l.key = e.key AND l.import_id > e.import_id
      ORDER BY ${met}, l.import_id DESC, l.document_id DESC
    )
    INSERT INTO replaced_row
    SELECT '${table}' AS of_table, e.id, e.document_id, r.by_id FROM version e JOIN replaced r ON r.met = ${met}`;
}

async function replaceRows(client: Client, table: string): Promise<void> {
  await client.query('DELETE FROM row_in_place');
  await client.query(inPlaceSql(table));
  const columns = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('org_id', 'id')`,
    [table],
  );
  const taken = columns.rows.map(({ name }) => `${name} = n.${name}`).join(', ');
  await client.query(
    `UPDATE ${table} t SET ${taken} FROM row_in_place p JOIN ${table} n ON n.id = p.new_id WHERE t.id = p.old_id`,
  );
  await client.query(`DELETE FROM ${table} t USING row_in_place p WHERE t.id = p.new_id`);
  const gone = `SELECT r.id FROM replaced_row r WHERE r.of_table = '${table}'
                  AND NOT EXISTS (SELECT FROM row_in_place p WHERE p.old_id = r.id)`;
  await letGo(client, table, gone);
  await client.query(`DELETE FROM ${table} t WHERE t.id IN (${gone})`);
}

/** Which row takes the place of which: of the same key, the first of the one for the first of the other. */
function inPlaceSql(table: string): string {
  const versions = REGISTER_VERSIONS[table];
  if (versions === undefined) throw new RangeError(`no versions of ${table}`);
  return `
    WITH version AS MATERIALIZED (
      SELECT t.id, v.name, ${keyOf(versions)} AS key, r.id IS NOT NULL AS gone,
             row_number() OVER (PARTITION BY t.document_id, ${keyOf(versions)} ORDER BY ${orderOf(versions)}) AS nth
      FROM ${table} t
      JOIN register_version v ON v.document_id = t.document_id
      LEFT JOIN replaced_row r ON r.of_table = '${table}' AND r.id = t.id
    ), eldest AS (
      SELECT DISTINCT ON (n.id) o.id AS old_id, n.id AS new_id
      FROM version n
      JOIN version o ON o.name = n.name AND o.key = n.key AND o.nth = n.nth AND o.gone AND o.id < n.id
      WHERE NOT n.gone
      ORDER BY n.id, o.id
    )
    INSERT INTO row_in_place SELECT DISTINCT ON (old_id) old_id, new_id FROM eldest ORDER BY old_id, new_id`;
}

/** What points to rows that go. Everything else is settled anew by the import. */
async function letGo(client: Client, table: string, gone: string): Promise<void> {
  if (table === 'contract')
    await client.query(
      `UPDATE invoice SET contract_id = NULL, contract_how = 'none' WHERE contract_id IN (${gone})`,
    );
  if (table === 'deliverable')
    await client.query(`DELETE FROM deliverable_effort WHERE deliverable_id IN (${gone})`);
}
