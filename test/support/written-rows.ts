import type { Database } from '../../server/db/connection.js';

/** Versions of rows by table: where a row lies and the transaction that wrote it there. */
type Rows = ReadonlyMap<string, ReadonlySet<string>>;

const TABLES = `
  SELECT n.nspname || '.' || c.relname AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname IN ('public', 'pgboss')
  ORDER BY 1`;

/** Every row of the database as it is stored: an update that changes nothing leaves another version all the same. */
export async function rowsOf({ knex }: Database): Promise<Rows> {
  const { rows: tables } = await knex.raw<{ rows: { name: string }[] }>(TABLES);
  const found = new Map<string, ReadonlySet<string>>();
  for (const { name } of tables) {
    const { rows } = await knex.raw<{ rows: { version: string }[] }>(
      `SELECT t.ctid::text || ' ' || t.xmin::text AS version FROM ${name} t`,
    );
    found.set(name, new Set(rows.map(({ version }) => version)));
  }
  return found;
}

/** How many rows were added and removed by table since; a row that is written again counts for both when it was there before. */
export async function writtenSince(
  database: Database,
  before: Rows,
): Promise<Record<string, { added: number; removed: number }>> {
  const written: Record<string, { added: number; removed: number }> = {};
  for (const [name, now] of await rowsOf(database)) {
    const then = before.get(name) ?? new Set();
    const added = [...now].filter((version) => !then.has(version)).length;
    const removed = [...then].filter((version) => !now.has(version)).length;
    if (added + removed > 0) written[name] = { added, removed };
  }
  return written;
}
