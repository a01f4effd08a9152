import type { Client } from 'pg';
import type { ColumnMemory, ReadMapping, SourceFile } from '../../../importers/importer.js';
import { columnMapping } from '../../../importers/mapped-table/mapping-problems.js';
import { sqlFile } from '../../read/sql-file.js';

const rememberedSql = sqlFile(import.meta.url, './remembered-columns.sql');
const learnSql = sqlFile(import.meta.url, './learn-columns.sql');
const settleSql = sqlFile(import.meta.url, './settle-columns.sql');

/** They go with every table to its reader: those answered last are those that files still come with. */
const MOST = 100;
/** Parts whose tables may be of no known format. */
const PARTS: readonly SourceFile['part'][] = ['invoices', 'timesheets', 'any'];
const NO_TABLE = /\.(?:pdf|xml|json|zip)$/i;

/** True for a file that may be a table whose columns a person named. Content decides; the name only spares work. */
export const mayBeTable = ({ part, name }: SourceFile): boolean =>
  PARTS.includes(part) && !NO_TABLE.test(name);

/** What was answered about the columns of other tables, the last answered first. */
export async function rememberedColumns(client: Client): Promise<readonly ColumnMemory[]> {
  return (await client.query<ColumnMemory>(rememberedSql, [MOST])).rows;
}

/** True where a document was not read with this answer before: one that was forgotten meanwhile is not learnt again. */
export async function tellsNews(
  client: Client,
  documentId: string,
  { line, recalled }: ReadMapping,
): Promise<boolean> {
  const { rows } = await client.query<{ line: string | null; recalled: object | null }>(
    `SELECT column_mapping ->> 'line' AS line, nullif(column_mapping -> 'recalled', 'null') AS recalled
     FROM document WHERE id = $1`,
    [documentId],
  );
  const [before] = rows;
  return before?.line !== line || (before.recalled === null) !== (recalled === null);
}

/**
 * Remembers the answers that documents were read with, and when those of other files were taken over. Suppliers must be
 * settled before.
 * @param answered documents that were read with an answer about their columns
 * @param recalled ids of the answers that were taken over
 */
export async function rememberColumns(
  client: Client,
  answered: readonly string[],
  recalled: readonly string[],
): Promise<void> {
  if (answered.length > 0) await client.query(learnSql, [answered, columnMapping.code]);
  if (recalled.length > 0)
    await client.query('UPDATE column_mapping SET last_used_at = now() WHERE id = ANY ($1::bigint[])', [
      recalled,
    ]);
  await client.query(settleSql);
}
