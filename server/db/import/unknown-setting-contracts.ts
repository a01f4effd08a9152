import type { Client } from 'pg';
import { documentStatus } from '../../domain/document-status.js';
import type { Problem } from '../../domain/problem.js';
import { settingContractUnknown } from '../../importers/native-registers/setting-problems.js';
import { sqlFile } from '../read/sql-file.js';

const unknownSql = sqlFile(import.meta.url, './unknown-setting-contracts.sql');

/** Contracts of one file that are told one by one. */
const MOST_TOLD = 50;

/** Settings of one contract that nobody has, at the first of them. */
interface UnknownContract {
  contract: string;
  count: number;
  sheet: string | null;
  row: number;
}

interface ToldDocument {
  id: string;
  file: string;
  problems: Problem[];
  unknown: UnknownContract[];
}

/**
 * Tells of each register of settings which contracts nobody has, and no more once they are known: they may come later. After
 * everything is settled, in the same transaction.
 */
export async function tellUnknownSettingContracts(client: Client): Promise<void> {
  const { rows } = await client.query<ToldDocument>(unknownSql, [settingContractUnknown.code]);
  const changed = rows
    .map((document) => ({ id: document.id, before: document.problems, now: told(document) }))
    .filter(({ before, now }) => JSON.stringify(before) !== JSON.stringify(now));
  if (changed.length === 0) return;
  await client.query(
    `UPDATE document d
     SET problems = n.problems,
         status = CASE WHEN d.duplicate_of IS NULL AND d.status <> 'superseded' THEN n.status ELSE d.status END
     FROM unnest($1::bigint[], $2::jsonb[], $3::text[]) AS n (id, problems, status)
     WHERE d.id = n.id`,
    [
      changed.map(({ id }) => id),
      changed.map(({ now }) => JSON.stringify(now)),
      changed.map(({ now }) => documentStatus({ refused: false, problems: now })),
    ],
  );
}

function told({ file, problems, unknown }: ToldDocument): Problem[] {
  const others = problems.filter(({ code }) => code !== settingContractUnknown.code);
  const own = unknown.slice(0, MOST_TOLD).map(({ contract, count, sheet, row }) => {
    const at = sheet === null ? { file, line: row } : { file, sheet, line: row };
    return settingContractUnknown.make(at, { count }, contract);
  });
  return [...others, ...own];
}
