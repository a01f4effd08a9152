import type { Knex } from 'knex';
import { ClaimLost, type Claim, type Hold } from '../../usecases/jobs/job-ports.js';
import { inOrganisation, LARGE_WORK, type Database } from '../connection.js';
import { rowOf, tellChange } from './job-tables.js';
import { sendNext } from './send-next.js';

/**
 * Runs the work of a claim in one transaction, whose last act is to mark the row done: that must find the claim unchanged, or
 * all of it is undone.
 * @param work returns its outcome, and what else is written in the row.
 * @throws ClaimLost
 */
export function workTransaction<T>(
  database: Database,
  claim: Claim,
  hold: Hold,
  work: (
    trx: Knex.Transaction,
  ) => Promise<{ outcome: T; written: Readonly<Record<string, string | number | null>> }>,
): Promise<T> {
  return inOrganisation(
    database,
    claim.orgId,
    async (trx) => {
      const { rows } = await trx.raw<{ rows: { pid: number }[] }>('SELECT pg_backend_pid() AS pid');
      await hold.begin(rows[0]?.pid ?? 0);
      const { outcome, written } = await work(trx);
      const ended = await rowOf(trx, claim).update({
        ...written,
        state: 'done',
        lease_until: null,
        failure: null,
        backend_pid: null,
        transaction_start: null,
        finished_at: trx.raw('clock_timestamp()'),
      });
      if (ended !== 1) throw new ClaimLost(claim);
      await tellChange(trx, claim);
      await sendNext(trx, claim.orgId);
      return outcome;
    },
    LARGE_WORK,
  );
}
