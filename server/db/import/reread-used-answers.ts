import type { Client } from 'pg';
import { ANSWER_FILES } from '../../importers/answer-files.js';
import { ANSWERED_CODES } from '../../importers/question-options.js';
import { sqlFile } from '../read/sql-file.js';

const usedSql = sqlFile(import.meta.url, './reread/used-answers.sql');

/**
 * An answer written before its file came was told to be without effect: once the file is here, or where an earlier import
 * brought it, that is no longer said.
 */
export async function tellUsedAnswers(client: Client): Promise<void> {
  await client.query(usedSql, [ANSWER_FILES, ANSWERED_CODES, 'answer-not-used']);
}
