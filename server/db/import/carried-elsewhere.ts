import type { Client } from 'pg';
import { documentStatus } from '../../domain/document-status.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { attachedSheetContract } from '../../importers/attachment-problems.js';
import { sqlFile } from '../read/sql-file.js';

const toldSql = sqlFile(import.meta.url, './carried-elsewhere.sql');
/** References that a sentence names; more are left to the sheet. */
const NAMED = 3;

interface SheetElsewhere {
  id: string;
  file: string;
  problems: Problem[];
  lines: number;
  /** One more than are named where there are more. */
  refs: string[];
  place: Omit<SourceRef, 'file'>;
}

/**
 * Tells each attached sheet that lines of it name a contract which is not its contractor's, and unsays it once the register
 * gives them one. The same is told of a contract of somebody else as of an unknown one: a contractor reads it. After entries
 * are settled, in their transaction, which left what it found in a table.
 */
export async function tellCarriedElsewhere(client: Client): Promise<void> {
  const { rows } = await client.query<SheetElsewhere>(toldSql, [attachedSheetContract.code]);
  const changed = rows
    .map(({ id, problems, ...sheet }) => ({ id, before: problems, now: told(problems, sheet) }))
    .filter(({ before, now }) => JSON.stringify(before.map(saidOf)) !== JSON.stringify(now.map(saidOf)));
  if (changed.length === 0) return;
  await client.query(
    `UPDATE document d SET problems = n.problems, status = n.status
     FROM unnest($1::bigint[], $2::jsonb[], $3::text[]) AS n (id, problems, status)
     WHERE d.id = n.id`,
    [
      changed.map(({ id }) => id),
      changed.map(({ now }) => JSON.stringify(now)),
      changed.map(({ now }) => documentStatus({ refused: false, problems: now })),
    ],
  );
}

const saidOf = ({ code, message }: Problem): string[] => [code, message.fr, message.en];

function told(
  problems: readonly Problem[],
  { file, lines, refs, place }: Pick<SheetElsewhere, 'file' | 'lines' | 'refs' | 'place'>,
): Problem[] {
  const others = problems.filter(({ code }) => code !== attachedSheetContract.code);
  if (lines === 0) return others;
  const references = refs.length > NAMED ? [...refs.slice(0, NAMED), '…'] : refs;
  return [...others, attachedSheetContract.make({ file, ...place }, { lines, references })];
}
