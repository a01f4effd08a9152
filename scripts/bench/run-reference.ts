import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ServerAddress } from '../../server/db/embedded/server-address.js';
import { sqlFile } from '../../server/db/read/sql-file.js';

/** Answer of one question: how many, and how much (hundredths of a day, cents, or cents × hundredths for prices). */
export interface ReferenceAnswer {
  n: number;
  extra: number;
}

/** What the plainest way costs: COPY of clean tables, their indexes, six questions. Nothing is checked, kept or told. */
export interface ReferenceRun {
  loadSeconds: number;
  questionSeconds: number;
  answers: ReadonlyMap<string, ReferenceAnswer>;
}

const sql = (name: string): string => sqlFile(import.meta.url, `./reference/${name}.sql`);
const TABLES = [
  'contracts',
  'contract_rates',
  'consultants',
  'timesheets',
  'invoices',
  'invoice_lines',
  'holidays',
];

/**
 * Runs the reference in a database of the server, in a schema of its own removed at the end. `also` are further questions
 * asked after the clock has stopped.
 */
export async function runReference(
  server: ServerAddress,
  tables: string,
  also: ReadonlyMap<string, string>,
): Promise<ReferenceRun> {
  const client = new Client({ ...server });
  await client.connect();
  try {
    await client.query('CREATE SCHEMA bench; SET search_path = bench');
    // What the transaction of an audit gets (LARGE_WORK in server/db/connection.ts).
    await client.query("SET work_mem = '128MB'");
    const started = performance.now();
    await load(client, tables);
    const loaded = performance.now();
    const answers = await ask(client, questionsOf(sql('questions')));
    const asked = performance.now();
    for (const [name, answer] of await ask(client, also)) answers.set(name, answer);
    return {
      loadSeconds: (loaded - started) / 1000,
      questionSeconds: (asked - loaded) / 1000,
      answers,
    };
  } finally {
    await client.query('DROP SCHEMA IF EXISTS bench CASCADE').finally(() => client.end());
  }
}

async function load(client: Client, tables: string): Promise<void> {
  await client.query(sql('tables'));
  for (const table of TABLES) {
    const rows = createReadStream(join(tables, `${table}.csv`));
    await pipeline(rows, client.query(copyFrom(`COPY ${table} FROM STDIN (FORMAT csv)`)));
  }
  await client.query(sql('indexes'));
  await client.query(`VACUUM ANALYZE ${TABLES.join(', ')}`);
}

async function ask(
  client: Client,
  questions: ReadonlyMap<string, string>,
): Promise<Map<string, ReferenceAnswer>> {
  const answers = new Map<string, ReferenceAnswer>();
  for (const [name, question] of questions) {
    const { rows } = await client.query<{ n: string; extra: string | null }>(question);
    answers.set(name, { n: Number(rows[0]?.n), extra: Number(rows[0]?.extra ?? 0) });
  }
  return answers;
}

/** Statements of a file by the name in the comment above each. */
export function questionsOf(file: string): Map<string, string> {
  return new Map(
    [...file.matchAll(/-- name: (.+)\n([\s\S]*?;)\n/g)].map(([, name = '', text = '']) => [name, text]),
  );
}
