import type { Client } from 'pg';
import { inOrganisation, type Database } from '../../../server/db/connection.js';
import { clientOf } from '../../../server/db/raw-client.js';
import { sqlFile } from '../../../server/db/read/sql-file.js';
import { sqlStatements } from '../../../server/db/read/sql-statements.js';

const facts = (name: string): string => sqlFile(import.meta.url, `../../../server/db/read/facts/${name}.sql`);
const SUBJECT =
  'CREATE TEMP TABLE IF NOT EXISTS scope_deliverable (org_id bigint, key bigint, contract_id bigint)';
/** The pieces of the layout that facts on texts are made of, as fact-layout.ts lays them. */
const NEAR = [facts('asked-texts'), facts('text-kin')];
const COMPARED = [facts('text-pairs'), facts('text-kin'), facts('text-commons')];
const QUESTION = facts('deliverable/recycled-texts');

/** What was found beside one text, and the milliseconds of it. */
export interface Search {
  text: number;
  /** Texts that share a band or four sampled shingles. */
  near: number;
  nearMs: number;
  /** With exact comparison, template put aside. */
  wholeMs: number;
  found: { other: string; shared: number; own: number; smaller: number }[];
}

/**
 * Puts the questions of the product about one file at a time, as an audit of a part does: statements are prepared once a
 * session, tables have neither indexes nor statistics.
 */
export async function searchTexts(
  database: Database,
  orgId: string,
  numbers: readonly number[],
): Promise<Search[]> {
  return inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    await client.query(`SELECT set_config('random_page_cost', '1.1', true)`);
    await client.query(SUBJECT);
    for (const sql of [...NEAR, ...COMPARED])
      for (const { kind, text } of sqlStatements(sql)) if (kind === 'definition') await client.query(text);
    const searches: Search[] = [];
    for (const number of numbers) searches.push(await searchOne(client, number));
    return searches;
  });
}

async function searchOne(client: Client, number: number): Promise<Search> {
  await client.query('SAVEPOINT one');
  await client.query(
    `INSERT INTO scope_deliverable
     SELECT d.org_id, d.id, c.id FROM deliverable d JOIN contract c ON c.org_id = d.org_id AND c.contract_key = d.contract_key
     WHERE d.deliverable_key = $1`,
    [`L${number}`],
  );
  const started = performance.now();
  await change(client, NEAR);
  const nearMs = performance.now() - started;
  const { rows: kin } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM text_kin');
  const counted = performance.now();
  await change(client, COMPARED);
  const [rows] = await run(client, [QUESTION]);
  const wholeMs = nearMs + performance.now() - counted;
  await client.query('ROLLBACK TO one');
  const found = (rows ?? []).map((row) => ({
    other: String(row.otherDeliverable),
    shared: Number(row.sharedShingles),
    own: Number(row.ownShingles),
    smaller: Math.min(Number(row.ownShingles), Number(row.otherShingles)),
  }));
  return { text: number, near: kin[0]?.count ?? 0, nearMs, wholeMs, found };
}

const change = (client: Client, files: readonly string[]): Promise<unknown> =>
  run(
    client,
    files.flatMap((sql) => sqlStatements(sql).flatMap(({ kind, text }) => (kind === 'change' ? [text] : []))),
  );

const names = new Map<string, string>();

async function run(client: Client, statements: readonly string[]): Promise<Record<string, unknown>[][]> {
  const found: Record<string, unknown>[][] = [];
  for (const text of statements) {
    const name = names.get(text) ?? `near_${names.size}`;
    names.set(text, name);
    const { rows } = await client.query<Record<string, unknown>>({ name, text });
    found.push(rows);
  }
  return found;
}
