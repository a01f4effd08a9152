import type { Client } from 'pg';
import type { Grain } from '../../../rules/facts/grain-facts.js';
import type { Row } from '../row.js';
import type { RowStream } from '../row-stream.js';
import { PREPARED_QUESTIONS, PREPARED_VERSION } from './prepared-questions.js';

/** What an audit reads: all subjects, or those of its part, which are laid. */
type ReadScope = 'everything' | 'part';

/** What is kept of a preparation beside its answers. */
interface Preparation {
  counts: Partial<Record<Grain, number>>;
  /** Names of columns, by the name of an answer. */
  columns: Record<string, readonly string[]>;
}

/** Answers that an import prepared, as their questions would be answered now. */
export class PreparedFacts {
  constructor(
    private readonly scope: ReadScope,
    private readonly kept: Preparation,
  ) {}

  /** How many subjects a grain has; null where the part itself must tell. */
  count(grain: Grain): number | null {
    const all = this.kept.counts[grain] ?? null;
    return this.scope === 'everything' || all === 0 ? all : null;
  }

  /** The question by which an answer is read; null where none is prepared. */
  readingOf(question: string): string | null {
    const prepared = PREPARED_QUESTIONS.get(question);
    if (prepared === undefined) return null;
    const { name, grain } = prepared;
    if (this.scope === 'everything')
      return `SELECT cells FROM prepared_fact WHERE question = '${name}' ORDER BY nth`;
    // Subject by subject, by their index: as a join, all rows of the answer were gone through.
    return `SELECT p.cells
            FROM scope_${grain} s
            CROSS JOIN LATERAL (
              SELECT f.cells, f.nth FROM prepared_fact f
              WHERE f.org_id = s.org_id AND f.question = '${name}' AND f.key = (s.key::text) COLLATE "C"
              OFFSET 0
            ) p
            ORDER BY p.nth`;
  }

  /** The rows of an answer, from those of its reading. */
  async *rowsOf(question: string, read: RowStream): AsyncGenerator<readonly Row[], void> {
    const columns = this.kept.columns[PREPARED_QUESTIONS.get(question)?.name ?? ''];
    if (columns === undefined) throw new Error('a question that was not prepared');
    for (let step = await read.next(); step.done !== true; step = await read.next())
      yield step.value.map((row) => toRow(columns, row.cells as string));
  }
}

function toRow(columns: readonly string[], cells: string): Row {
  const values = JSON.parse(cells) as unknown[];
  const row: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at += 1) row[columns[at] ?? ''] = values[at];
  return row as Row;
}

/**
 * What was prepared of the organisation, or null where it would no longer be the answer: a row of the data came or went, or another
 * release asks something else.
 */
export async function findPrepared(client: Client, scope: ReadScope): Promise<PreparedFacts | null> {
  const { rows } = await client.query<Preparation>(
    `SELECT counts, columns FROM fact_preparation WHERE version = $1 AND NOT EXISTS (SELECT FROM fact_change)`,
    [PREPARED_VERSION],
  );
  return rows[0] === undefined ? null : new PreparedFacts(scope, rows[0]);
}
