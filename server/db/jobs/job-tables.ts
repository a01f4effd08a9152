import type { Knex } from 'knex';
import type { Claim, Job, JobProgress } from '../../usecases/jobs/job-ports.js';

type Progress = Readonly<Record<string, number | string | null>>;

/** How the rows of a kind of job are written. Its name is that of the table, and of the queue. */
interface JobTable {
  waiting: string;
  working: string;
  progress(progress: JobProgress): Progress;
  /** The progress of an attempt that begins. */
  restart: Progress;
}

const TABLES: Record<Job['kind'], JobTable> = {
  import: {
    waiting: 'received',
    working: 'reading',
    progress: ({ done, total, rows, currentFile }) => ({
      files_done: done,
      files_total: total,
      rows,
      current_file: currentFile,
    }),
    restart: { files_done: 0, rows: 0, current_file: null },
  },
  audit: {
    waiting: 'queued',
    working: 'running',
    progress: ({ done, total }) => ({ subjects_done: done, subjects_total: total }),
    restart: { subjects_done: 0 },
  },
  simulation: {
    waiting: 'queued',
    working: 'running',
    progress: ({ done, total }) => ({ subjects_done: done, subjects_total: total }),
    restart: { subjects_done: 0 },
  },
};

/** The table of a job. */
export const tableOf = ({ kind }: Pick<Job, 'kind'>): JobTable => TABLES[kind];

/** Rows of a kind where one is at work, or was when its worker died. */
export const WORKING: Readonly<Record<Job['kind'], string>> = {
  import: TABLES.import.working,
  audit: TABLES.audit.working,
  simulation: TABLES.simulation.working,
};

/** Every kind of job. */
export const JOB_KINDS: readonly Job['kind'][] = ['import', 'audit', 'simulation'];

/** The row of a claim as long as it is this claim's; every write of a worker goes through here. */
export function rowOf(trx: Knex.Transaction, { kind, orgId, id, attempt }: Claim): Knex.QueryBuilder {
  return trx(kind).where({ org_id: orgId, id, attempt, state: tableOf({ kind }).working });
}

/** The end of a lease that starts now, by the clock of the database. */
export const leaseEnd = (trx: Knex.Transaction, leaseMs: number): Knex.Raw =>
  trx.raw(`clock_timestamp() + ? * interval '1 millisecond'`, [leaseMs]);

/** Tells whoever looks at the row of a job that it changed, when the transaction commits. */
export async function tellChange(trx: Knex.Transaction, { kind, orgId, id }: Job): Promise<void> {
  await trx.raw('SELECT pg_notify(?, ?)', [`declic_${kind}`, `${orgId}:${id}`]);
}
