import type { FailedJob, JobReads } from '../../usecases/reads/job-reads.js';
import { inOrganisation, type Database } from '../connection.js';
import { clientOf } from '../raw-client.js';
import { sqlFile } from './sql-file.js';

const failedJobsSql = sqlFile(import.meta.url, './failed-jobs.sql');

/** The dead letters of an organisation. */
export function jobReads(database: Database): JobReads {
  return {
    failedJobs: (orgId) =>
      inOrganisation(database, orgId, async (trx) => {
        const client = await clientOf(trx);
        return (await client.query<FailedJob>(failedJobsSql)).rows;
      }),
  };
}
