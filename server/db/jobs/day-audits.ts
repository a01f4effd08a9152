import type { Knex } from 'knex';
import type { CivilDate } from '../../domain/civil-date.js';
import { asBackup, inOrganisation, type Database } from '../connection.js';
import { clientOf } from '../raw-client.js';
import { sqlFile } from '../read/sql-file.js';
import { jobQueue } from './job-queue.js';
import { waitingAudit } from './upload-store.js';

const dueSql = sqlFile(import.meta.url, './due-audits.sql');

/**
 * Asks for an audit in every organisation where a setting of a rule, or a row of the AI policy, has begun since the last day that
 * an audit looked at: on its day, or later where nothing ran on that day. What the audits say of themselves decides, so that it
 * is asked for once however many processes look, and however often.
 * @param today the day it is
 * @returns how many were asked for
 */
export async function askForDayAudits(database: Database, today: CivilDate): Promise<number> {
  // The backup role alone reads the rows of every organisation.
  const due = await asBackup(database, (trx) => dueIn(trx, today));
  let asked = 0;
  for (const orgId of due) {
    asked += await inOrganisation(database, orgId, async (trx) => {
      // Another process may be asking, and its audit may have been taken by a worker already.
      await trx.raw('SELECT FROM organisation WHERE org_id = ? FOR NO KEY UPDATE', [orgId]);
      if ((await dueIn(trx, today)).length === 0) return 0;
      await jobQueue(trx, orgId).send({ kind: 'audit', id: await waitingAudit(trx, orgId, today) });
      return 1;
    });
  }
  return asked;
}

async function dueIn(trx: Knex.Transaction, today: CivilDate): Promise<string[]> {
  const client = await clientOf(trx);
  const { rows } = await client.query<{ orgId: string }>(dueSql, [today]);
  return rows.map(({ orgId }) => orgId);
}
