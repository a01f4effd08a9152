import type { Knex } from 'knex';
import type { Job } from '../../usecases/jobs/job-ports.js';
import { sqlFile } from '../read/sql-file.js';
import { jobQueue } from './job-queue.js';

const nextJobSql = sqlFile(import.meta.url, './next-job.sql');

/**
 * Sends the job that an organisation was holding up: one is held at a time, and whoever ends one lets in the next. In the
 * transaction that ends it.
 */
export async function sendNext(trx: Knex.Transaction, orgId: string): Promise<void> {
  const { rows } = await trx.raw<{ rows: Pick<Job, 'kind' | 'id'>[] }>(nextJobSql);
  const [next] = rows;
  if (next !== undefined) await jobQueue(trx, orgId).send(next);
}
