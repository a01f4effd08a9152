import type { Client } from 'pg';
import { refreshStatistics } from '../../refresh-statistics.js';
import { countOf, tablesOf } from '../fact-layout.js';
import { readWhole, type FactReader } from '../fact-reader.js';
import { Layout } from '../layout.js';
import { hasLines, MANY_LINES } from '../many-lines.js';
import { LoadedReference } from '../reference-facts.js';
import { sqlFile } from '../sql-file.js';
import { keepAnswer } from './keep-answer.js';
import { findPrepared, type PreparedFacts } from './prepared-facts.js';
import { GRAINS, PREPARED_QUESTIONS, PREPARED_VERSION } from './prepared-questions.js';
import { holdPrepared } from './preparing-lock.js';

const forgetSql = sqlFile(import.meta.url, './forget-prepared.sql');

/**
 * The last act of an import: what was prepared before is forgotten, and where there is much, facts are prepared anew, so that each audit
 * reads them. Rows that come later, or whose transaction is still open, leave a sign (`fact_change`) by which an audit knows that it
 * must ask.
 */
export async function settlePrepared(client: Client, manyLines = MANY_LINES): Promise<void> {
  await holdPrepared(client, 'change');
  await client.query(forgetSql);
  if (!(await hasLines(client, manyLines))) return;
  const reader = await readWhole(client);
  const { contracts } = await LoadedReference.open(reader);
  await prepare(client, reader, contracts);
}

/** What an audit begins with: the reference, and facts where they are prepared. */
interface OpenedFacts {
  reference: LoadedReference;
  prepared: PreparedFacts | null;
}

/**
 * Opens the facts of an audit of everything. Where there is much they are read as an import prepared them, else prepared now, in the
 * transaction of the audit; none where there is little. Contracts are read once nobody prepares any more: those that were there before an
 * import do not go with facts that are prepared after it.
 */
export async function openPrepared(
  client: Client,
  reader: FactReader,
  manyLines: number,
): Promise<OpenedFacts> {
  if (!(await hasLines(client, manyLines)))
    return { reference: await LoadedReference.open(reader), prepared: null };
  const found = await readPrepared(client, reader);
  if (found !== null) return found;
  await holdPrepared(client, 'change');
  const meanwhile = await openNow(client, reader);
  if (meanwhile.prepared !== null) return meanwhile;
  const { reference } = meanwhile;
  await client.query(forgetSql);
  await prepare(client, reader, reference.contracts);
  return { reference, prepared: await findPrepared(client, 'everything') };
}

/**
 * The same for a part of the dossier, for which nothing is prepared anew: it reads what there is of its subjects. Where that is the
 * answer, it is kept from change until the end of the transaction.
 */
export async function openPart(client: Client, reader: FactReader): Promise<OpenedFacts> {
  const isPrepared = (await findPrepared(client, 'part')) !== null;
  if (isPrepared) await holdPrepared(client, 'read');
  const prepared = isPrepared ? await findPrepared(client, 'part') : null;
  return { reference: await LoadedReference.open(reader), prepared };
}

/** What is prepared, kept from change until the end of the transaction. Null where it is not the answer: then nothing is held. */
async function readPrepared(client: Client, reader: FactReader): Promise<OpenedFacts | null> {
  await client.query('SAVEPOINT reading_prepared');
  await holdPrepared(client, 'read');
  const found = await openNow(client, reader);
  if (found.prepared !== null) {
    await client.query('RELEASE SAVEPOINT reading_prepared');
    return found;
  }
  // With it goes the lock.
  await client.query('ROLLBACK TO SAVEPOINT reading_prepared; RELEASE SAVEPOINT reading_prepared');
  return null;
}

async function openNow(client: Client, reader: FactReader): Promise<OpenedFacts> {
  const reference = await LoadedReference.open(reader);
  return { reference, prepared: await findPrepared(client, 'everything') };
}

/** Answers the questions of an audit of everything, once for all audits to come. */
async function prepare(
  client: Client,
  reader: FactReader,
  contracts: LoadedReference['contracts'],
): Promise<void> {
  const questions = [...GRAINS.map(countOf), ...PREPARED_QUESTIONS.keys()];
  await new Layout(client, reader, contracts).lay(questions);
  const columns: Record<string, readonly string[]> = {};
  for (const [question, { name }] of PREPARED_QUESTIONS)
    columns[name] = await keepAnswer(client, question, name);
  await refreshStatistics(client, ['prepared_fact']);
  await client.query(`INSERT INTO fact_preparation (version, counts, columns) VALUES ($1, $2, $3)`, [
    PREPARED_VERSION,
    JSON.stringify(await countAll(reader)),
    JSON.stringify(columns),
  ]);
  // What is asked later in the transaction lays anew what it looks at.
  await client.query(
    `TRUNCATE ${tablesOf(questions)
      .map((table) => `pg_temp.${table}`)
      .join(', ')}`,
  );
}

async function countAll(reader: FactReader): Promise<Record<string, number>> {
  const counted = await reader.rows(...GRAINS.map(countOf));
  return Object.fromEntries(GRAINS.map((grain, index) => [grain, Number(counted[index]?.[0]?.count)]));
}
