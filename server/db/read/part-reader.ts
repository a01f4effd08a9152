import { randomBytes } from 'node:crypto';
import type { Client, QueryResult } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import type { AuditPart } from '../../usecases/audit-ports.js';
import { readySessionArea } from '../session-tables.js';
import { LAYOUT_FILES, SUBJECTS } from './fact-layout.js';
import type { FactReader } from './fact-reader.js';
import type { Row } from './row.js';
import type { RowStream } from './row-stream.js';
import { sqlFile } from './sql-file.js';
import { sqlStatements } from './sql-statements.js';

const area = (name: string): string => sqlFile(import.meta.url, `./area/${name}.sql`);
const partSql = area('part');
const findSubjects = area('find-subjects');
const findArea = area('find-area');

/** Statements prepared by this process bear this name, and a number. */
const PREFIX = `fact_of_${randomBytes(8).toString('hex')}_`;
const numbers = new Map<string, number>();

/**
 * The first audits of a session take statistics, so that the planner knows what is unique and how much comes with what; each time
 * that makes plans anew. Later ones keep the plans.
 */
const LEARNS_FROM = 3;

/**
 * Puts questions about some invoices or contracts: to a few thousand rows, so that plans and round trips would take longer than the
 * answers. Statements are prepared once a session, and sent together; tables have neither indexes nor statistics, whose upkeep
 * would make all plans anew each time.
 */
export async function readPart(client: Client, part: AuditPart): Promise<FactReader> {
  const isNew = await readySessionArea(client, 'part');
  if (isNew) await client.query(DEFINITIONS);
  const { rows } = await client.query<{ backend: number; nth: string }>(
    `SELECT pg_backend_pid() AS backend,
            set_config('app.parts_read', (1 + coalesce(nullif(current_setting('app.parts_read', true), '')::int, 0))::text, false) AS nth,
            set_config('app.asked_invoices', $1, true), set_config('app.asked_contracts', $2, true),
            set_config('random_page_cost', '1.1', true)`,
    [listOf(part.invoiceIds), listOf(part.contractIds)],
  );
  const [session] = rows;
  const prepared = await preparedIn(client, session?.backend ?? 0, isNew);
  const reader = new PartReader(client, prepared, Number(session?.nth) <= LEARNS_FROM);
  reader.put(findSubjects);
  reader.put(SUBJECTS);
  reader.put(findArea);
  return reader;
}

/** What is prepared, by connection and by the process of the server behind it: a pooler may give another one. */
const known = new WeakMap<Client, Map<number, Set<string>>>();

/** Asked of the server for a session that is new to this connection alone: its list comes with all texts, which takes long. */
async function preparedIn(client: Client, backend: number, isNew: boolean): Promise<Set<string>> {
  const backends = known.get(client) ?? new Map<number, Set<string>>();
  known.set(client, backends);
  let prepared = backends.get(backend);
  if (prepared === undefined || isNew) {
    const { rows } = await client.query<{ name: string }>(
      `SELECT name FROM pg_prepared_statements WHERE starts_with(name, $1)`,
      [PREFIX],
    );
    backends.set(backend, (prepared = new Set(rows.map(({ name }) => name))));
  }
  return prepared;
}

const listOf = (ids: readonly string[] | undefined): string => `{${(ids ?? []).map(BigInt).join()}}`;

/**
 * All tables of the layout and then the views, for a new session. Emptied by the commit itself, which keeps their files: with new
 * files, as TRUNCATE gives them, all plans would be made anew.
 */
const DEFINITIONS = [SUBJECTS, partSql, ...LAYOUT_FILES]
  .flatMap(sqlStatements)
  .filter(({ kind }) => kind === 'definition')
  .map(({ text }) => `${text.replace('ON COMMIT PRESERVE ROWS', 'ON COMMIT DELETE ROWS')};\n`)
  .join('');

class PartReader implements FactReader {
  private waiting: string[] = [];

  constructor(
    private readonly client: Client,
    private readonly prepared: Set<string>,
    private readonly learns: boolean,
  ) {}

  /** Adds the statements of a file to what is sent with the next questions. */
  put(file: string): void {
    for (const { kind, text } of sqlStatements(file)) {
      if (kind === 'change' || (this.learns && text.startsWith('ANALYZE'))) this.waiting.push(text);
    }
  }

  lay(sql: string): Promise<void> {
    // What the part looks at was found by its subjects.
    if (sql !== SUBJECTS) this.put(sql);
    return Promise.resolve();
  }

  rows(...questions: readonly string[]): Promise<Row[][]> {
    return this.send(questions, '');
  }

  async rowsOn(day: CivilDate, question: string): Promise<Row[]> {
    const [rows = []] = await this.send([question], `(${this.client.escapeLiteral(day)})`);
    return rows;
  }

  async streams(...questions: readonly string[]): Promise<RowStream[]> {
    return (await this.rows(...questions)).map(atOnce);
  }

  private async send(questions: readonly string[], values: string): Promise<Row[][]> {
    const laid = this.waiting;
    this.waiting = [];
    const sent = [
      ...laid.map((text) => (isPrepared(text) ? `EXECUTE ${nameOf(text)}` : text)),
      ...questions.map((text) => `EXECUTE ${nameOf(text)}${values}`),
    ];
    try {
      await this.prepare([...laid, ...questions]);
      const results = (await this.client.query(sent.join(';\n'))) as unknown as
        QueryResult<Row> | QueryResult<Row>[];
      const all = Array.isArray(results) ? results : [results];
      return all.slice(all.length - questions.length).map(({ rows }) => rows);
    } catch (error) {
      // How far it came is not known.
      known.delete(this.client);
      throw error;
    }
  }

  /** Each on its own: a statement keeps the text of all that was sent with it, and copies that each time. */
  private async prepare(statements: readonly string[]): Promise<void> {
    for (const text of statements) {
      const name = nameOf(text);
      if (!isPrepared(text) || this.prepared.has(name)) continue;
      await this.client.query(`PREPARE ${name} AS ${text}`);
      this.prepared.add(name);
    }
  }
}

const isPrepared = (text: string): boolean => !text.startsWith('ANALYZE');

function nameOf(text: string): string {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return `${PREFIX}${number}`;
}

/** Rows as a stream: all of them at once. */
async function* atOnce(rows: readonly Row[]): AsyncGenerator<readonly Row[], void> {
  yield await Promise.resolve(rows);
}
