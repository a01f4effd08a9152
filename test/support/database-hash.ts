import type { Database } from '../../server/db/connection.js';

/** Written by every request, whatever it asks: sessions, attempts, and who did what. */
const BESIDE = ['event', 'rate_limit', 'web_session'];

const TABLES = `
  SELECT n.nspname || '.' || c.relname AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname IN ('public', 'pgboss') AND NOT c.relname = ANY (?)
  ORDER BY 1`;

/** One text for everything the database holds, but what every request writes. */
export async function databaseHash({ knex }: Database): Promise<string> {
  const { rows: tables } = await knex.raw<{ rows: { name: string }[] }>(TABLES, [BESIDE]);
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS hash FROM ${name} t`,
  );
  const all = `SELECT md5(string_agg(name || coalesce(hash, ''), '|' ORDER BY name)) AS hash FROM (${parts.join(' UNION ALL ')}) x`;
  const { rows } = await knex.raw<{ rows: { hash: string }[] }>(all);
  return rows[0]?.hash ?? '';
}
