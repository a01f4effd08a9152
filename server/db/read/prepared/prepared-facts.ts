import type { Client } from 'pg';
import type { ContractFact } from '../../../rules/facts/contract.js';
import { streamBatches } from '../cursor.js';
import type { Row } from '../row.js';
import { allOf, type RowStream } from '../row-stream.js';
import { RECORDED_DATES, specialDates } from '../special-dates.js';
import { calendarsHash } from './calendars-hash.js';
import { PREPARED_QUESTIONS, PREPARED_VERSION } from './prepared-questions.js';

/** Answers that an import prepared, as their questions would be answered now. */
export interface PreparedFacts {
  has(question: string): boolean;
  /** Rows of a prepared answer, in its order, many at a time. */
  stream(question: string): RowStream;
}

/**
 * What was prepared of the organisation, or null where it would no longer be the answer: a row of the data came or went, another
 * release asks something else, a calendar says otherwise of a recorded date.
 */
export async function findPrepared(
  client: Client,
  contracts: ReadonlyMap<string, ContractFact>,
): Promise<PreparedFacts | null> {
  const { rows } = await client.query<{ calendars: string; columns: Record<string, string[]> }>(
    `SELECT calendars, columns FROM fact_preparation WHERE version = $1 AND NOT EXISTS (SELECT FROM fact_change)`,
    [PREPARED_VERSION],
  );
  const [found] = rows;
  if (found === undefined) return null;
  const prepared: PreparedFacts = {
    has: (question) => PREPARED_QUESTIONS.has(question),
    stream(question) {
      const name = PREPARED_QUESTIONS.get(question) ?? '';
      const columns = found.columns[name];
      if (columns === undefined) throw new Error('a question that was not prepared');
      return preparedRows(client, name, columns);
    },
  };
  const dates = await allOf(prepared.stream(RECORDED_DATES));
  return calendarsHash(specialDates(dates, contracts)) === found.calendars ? prepared : null;
}

async function* preparedRows(
  client: Client,
  name: string,
  columns: readonly string[],
): AsyncGenerator<readonly Row[], void> {
  const answer = `SELECT cells FROM prepared_fact WHERE question = ${client.escapeLiteral(name)} ORDER BY nth`;
  for await (const batch of streamBatches<{ cells: string }>(client, answer))
    yield batch.map(({ cells }) => {
      const values = JSON.parse(cells) as unknown[];
      const row: Record<string, unknown> = {};
      for (let at = 0; at < columns.length; at += 1) row[columns[at] ?? ''] = values[at];
      return row as Row;
    });
}
