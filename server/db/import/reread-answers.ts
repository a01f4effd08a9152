import type { Client } from 'pg';
import { ANSWER_FILES } from '../../importers/answer-files.js';
import { sqlFile } from '../read/sql-file.js';

const effectiveSql = sqlFile(import.meta.url, './reread/effective-answers.sql');

/** Code → answer. */
export type Answers = Readonly<Record<string, string>>;

interface Effective {
  id: string;
  answers: Answers;
  /** Those among them that people gave in Déclic. */
  given: Answers;
}

/** The answers about each document that has any. */
export async function effectiveAnswers(client: Client): Promise<Effective[]> {
  return (await client.query<Effective>(effectiveSql, [ANSWER_FILES, null])).rows;
}

/**
 * The answers that a document just received is read with, kept with it: those already stored about its file, those that came
 * with it, those that people gave about its bytes.
 */
export async function answersOf(client: Client, documentId: string, cameWith: Answers): Promise<Answers> {
  const { rows } = await client.query<Effective>(effectiveSql, [ANSWER_FILES, documentId]);
  const answers = { ...rows[0]?.answers, ...cameWith, ...rows[0]?.given };
  if (Object.keys(answers).length > 0)
    await client.query('UPDATE document SET answers = $2 WHERE id = $1', [
      documentId,
      JSON.stringify(answers),
    ]);
  return answers;
}
