import type { Job } from '../../usecases/jobs/job-ports.js';
import { asBackup, inOrganisation, SHORT_WORK, type Database } from '../connection.js';
import { clientOf } from '../raw-client.js';
import { sqlFile } from '../read/sql-file.js';
import { failDelivered, jobQueue } from './job-queue.js';

const sweepSql = sqlFile(import.meta.url, './sweep.sql');

interface Orphan extends Job {
  stale: string[];
  isSent: boolean;
}

/**
 * Brings back the work of workers that died or froze, and what no job was left for. Every worker does it now and then; twice at
 * once does no harm, since a claim is what counts.
 * @param graceMs age at which a row that waits should have been taken.
 */
export async function sweepJobs(database: Database, graceMs: number): Promise<void> {
  // The backup role alone reads the rows of every organisation.
  const orphans = await asBackup(database, async (trx) => {
    const client = await clientOf(trx);
    return (await client.query<Orphan>(sweepSql, [graceMs])).rows;
  });
  for (const { stale, isSent, ...job } of orphans) {
    if (stale.length > 0) await failDelivered(database, job.kind, stale);
    else if (!isSent)
      await inOrganisation(database, job.orgId, (trx) => jobQueue(trx, job.orgId).send(job), SHORT_WORK);
  }
}
