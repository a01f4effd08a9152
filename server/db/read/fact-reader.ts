import type { Client } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import { readySessionArea } from '../session-tables.js';
import { streamBatches } from './cursor.js';
import type { Row } from './row.js';
import type { RowStream } from './row-stream.js';
import { SUBJECTS } from './fact-layout.js';
import { sqlFile } from './sql-file.js';
import { sqlStatements } from './sql-statements.js';

/** How the questions of an audit are put to the database. */
export interface FactReader {
  /** Lays the tables of a file, and fills them. */
  lay(sql: string): Promise<void>;
  /** All rows of each question. */
  rows(...questions: readonly string[]): Promise<Row[][]>;
  /** All rows of a question about a day, its `$1`. */
  rowsOn(day: CivilDate, question: string): Promise<Row[]>;
  /** Rows of each question, in its order, many at a time, read in turn. */
  streams(...questions: readonly string[]): Promise<RowStream[]>;
}

const wholeSql = sqlFile(import.meta.url, './area/whole.sql');

/** Puts questions about everything: tables have indexes and statistics, rows are streamed by cursor. */
export async function readWhole(client: Client): Promise<FactReader> {
  if (await readySessionArea(client, 'whole')) {
    // The views of the area look at these tables.
    for (const { kind, text } of sqlStatements(SUBJECTS)) if (kind === 'definition') await client.query(text);
    await client.query(wholeSql);
  }
  // A cursor is planned for its first rows unless told that all of them will be read.
  // Sizes and distinct values decide how tables of the layout are joined: a small sample tells them.
  await client.query(
    `SELECT set_config('cursor_tuple_fraction', '1.0', true), set_config('default_statistics_target', '25', true),
            set_config('app.area', '', true)`,
  );
  const reader: FactReader = {
    async lay(sql) {
      await client.query(sql);
    },
    async rows(...questions) {
      const results: Row[][] = [];
      for (const sql of questions) results.push((await client.query<Row>(sql)).rows);
      return results;
    },
    async rowsOn(day, question) {
      return (await client.query<Row>(question, [day])).rows;
    },
    streams: (...questions) => Promise.resolve(questions.map((sql) => streamBatches<Row>(client, sql))),
  };
  return reader;
}
