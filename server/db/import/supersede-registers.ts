import type { Client } from 'pg';
import { sqlFile } from '../read/sql-file.js';
import { REGISTER_VERSIONS } from './register-keys.js';
import { REGISTER_STORAGE } from './register-rows.js';
import { inPlaceSql, replacedSql, unreadAgainSql } from './supersede-sql.js';

const versionsSql = sqlFile(import.meta.url, './supersede/register-versions.sql');
const unnamedSql = sqlFile(import.meta.url, './supersede/unnamed-declarations.sql');
const documentsSql = sqlFile(import.meta.url, './supersede/superseded-documents.sql');
const closedSql = sqlFile(import.meta.url, './supersede/closed-documents.sql');
const effectsSql = sqlFile(import.meta.url, './supersede/version-effects.sql');

const HAS_ROWS = REGISTER_STORAGE.map(
  (table) => `EXISTS (SELECT FROM ${table} t WHERE t.document_id = d.id)`,
).join(' OR ');

const WORK_TABLES = `
  CREATE TEMP TABLE IF NOT EXISTS replaced_row (of_table text, id bigint, document_id bigint, by_id bigint) ON COMMIT PRESERVE ROWS;
  CREATE TEMP TABLE IF NOT EXISTS row_in_place (old_id bigint, new_id bigint) ON COMMIT PRESERVE ROWS;
  CREATE TEMP TABLE IF NOT EXISTS unread_again (id bigint, document_id bigint) ON COMMIT PRESERVE ROWS;
  CREATE TEMP TABLE IF NOT EXISTS version_effect (document_id bigint, replaced bigint, removed bigint, kept bigint) ON COMMIT PRESERVE ROWS;
  DELETE FROM replaced_row;
  DELETE FROM version_effect`;

/** Lays out the registers that have several versions, in tables of the transaction. */
export async function layOutVersions(client: Client): Promise<void> {
  await client.query(versionsSql);
}

/**
 * Makes a register that was received again under its name count instead of the earlier one, where the two speak of the same
 * things. A row about the same thing takes the place, and the id, of the earlier one, so that what hangs on it stays; the
 * other rows replaced go, unless the later version was not read whole: what is known then stays. The earlier document stays,
 * with the name of the one that replaces it, which tells how many rows it replaced.
 */
export async function supersedeRegisters(client: Client): Promise<void> {
  await client.query(unnamedSql);
  await layOutVersions(client);
  const { rows } = await client.query<{ any: boolean }>(
    'SELECT EXISTS (SELECT FROM register_version) AS any',
  );
  if (rows[0]?.any !== true) return;
  await client.query(WORK_TABLES);
  for (const table of Object.keys(REGISTER_VERSIONS)) {
    await keepKnown(client, table);
    const found = await client.query(replacedSql(table));
    if ((found.rowCount ?? 0) > 0) await replaceRows(client, table);
  }
  await client.query(documentsSql.replace('{has rows}', HAS_ROWS));
  await client.query(closedSql.replace('{has rows}', HAS_ROWS));
  await client.query(effectsSql);
}

/** Drops the rows of a later version that know less than the earlier ones of their key, which stay. */
async function keepKnown(client: Client, table: string): Promise<void> {
  await client.query('DELETE FROM unread_again');
  const found = await client.query(unreadAgainSql(table));
  if ((found.rowCount ?? 0) === 0) return;
  await client.query(
    'INSERT INTO version_effect SELECT document_id, 0, 0, count(*) FROM unread_again GROUP BY document_id',
  );
  await remove(client, table, 'SELECT u.id FROM unread_again u');
}

async function replaceRows(client: Client, table: string): Promise<void> {
  await client.query('DELETE FROM row_in_place');
  await client.query(inPlaceSql(table));
  // A declaration that stays the same one is known by what it was known by: others may name it.
  const columns = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped
       AND attname NOT IN ('org_id', 'id', 'declaration_key')`,
    [table],
  );
  const taken = columns.rows.map(({ name }) => `${name} = n.${name}`).join(', ');
  await client.query(
    `UPDATE ${table} t SET ${taken} FROM row_in_place p JOIN ${table} n ON n.id = p.new_id WHERE t.id = p.old_id`,
  );
  await client.query(`DELETE FROM ${table} t USING row_in_place p WHERE t.id = p.new_id`);
  await client.query(
    `INSERT INTO version_effect
     SELECT r.by_id, count(p.old_id), count(*) - count(p.old_id), 0
     FROM replaced_row r LEFT JOIN row_in_place p ON p.old_id = r.id
     WHERE r.of_table = $1
     GROUP BY r.by_id`,
    [table],
  );
  await remove(
    client,
    table,
    `SELECT r.id FROM replaced_row r WHERE r.of_table = '${table}'
       AND NOT EXISTS (SELECT FROM row_in_place p WHERE p.old_id = r.id)`,
  );
}

/** Removes rows, and lets go of what points to them. Everything else is settled anew by the import. */
async function remove(client: Client, table: string, gone: string): Promise<void> {
  if (table === 'contract')
    await client.query(
      `UPDATE invoice SET contract_id = NULL, contract_how = 'none' WHERE contract_id IN (${gone})`,
    );
  if (table === 'deliverable')
    await client.query(`DELETE FROM deliverable_effort WHERE deliverable_id IN (${gone})`);
  await client.query(`DELETE FROM ${table} t WHERE t.id IN (${gone})`);
}
