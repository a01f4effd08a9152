import type { Client } from 'pg';
import { documentStatus } from '../../domain/document-status.js';
import type { Problem } from '../../domain/problem.js';
import { deliverableFileMissing, deliverableNotNamed } from '../../importers/deliverable-problems.js';
import { wholeFile } from '../../importers/importer.js';
import { sqlFile } from '../read/sql-file.js';

const toldSql = sqlFile(import.meta.url, './delivered-files-told.sql');

/** Names of one register that are told one by one. */
const MOST_TOLD = 50;

const CODES: ReadonlySet<string> = new Set([deliverableNotNamed.code, deliverableFileMissing.code]);

interface ToldDocument {
  id: string;
  file: string;
  problems: Problem[];
  missing: { name: string; isFolder: boolean; sheet: string | null; row: number }[];
  isUnnamed: boolean;
}

/**
 * Tells of each register which names lead to no delivered file, and of each delivered file that no register names; no more once that
 * has changed: either may come later. After the files of deliverables are settled, in the same transaction.
 */
export async function tellDeliveredFiles(client: Client): Promise<void> {
  const { rows } = await client.query<ToldDocument>(toldSql, [
    deliverableNotNamed.code,
    deliverableFileMissing.code,
  ]);
  const changed = rows
    .map((document) => ({ id: document.id, before: document.problems, now: told(document) }))
    .filter(({ before, now }) => JSON.stringify(before) !== JSON.stringify(now));
  if (changed.length === 0) return;
  await client.query(
    `UPDATE document d
     SET problems = n.problems,
         status = CASE WHEN d.status IN ('read', 'read-with-problems') THEN n.status ELSE d.status END
     FROM unnest($1::bigint[], $2::jsonb[], $3::text[]) AS n (id, problems, status)
     WHERE d.id = n.id`,
    [
      changed.map(({ id }) => id),
      changed.map(({ now }) => JSON.stringify(now)),
      changed.map(({ now }) => documentStatus({ refused: false, problems: now })),
    ],
  );
}

function told({ file, problems, missing, isUnnamed }: ToldDocument): Problem[] {
  const others = problems.filter(({ code }) => !CODES.has(code));
  const names = missing.slice(0, MOST_TOLD).map(({ name, isFolder, sheet, row }) => {
    const at = sheet === null ? { file, line: row } : { file, sheet, line: row };
    return deliverableFileMissing.make(at, { isFolder }, name);
  });
  return [...others, ...names, ...(isUnnamed ? [deliverableNotNamed.make(wholeFile(file), {})] : [])];
}
