import type { Knex } from 'knex';
import type { Client } from 'pg';
import PgBoss from 'pg-boss';
import type { Job, JobQueue } from '../../usecases/jobs/job-ports.js';
import { asLogin, SHORT_WORK, type Database } from '../connection.js';
import { clientOf } from '../raw-client.js';

/** Where workers hear that a job was sent, besides looking for one; the payload is the name of the queue. */
export const JOBS_CHANNEL = 'declic_jobs';

/** Only makes statements, run on the connection given to each: never started, it opens none. */
const boss = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('a statement of the queue outside any transaction')) },
});

/** The queue of pg-boss, written in a transaction of an organisation. */
export function jobQueue(trx: Knex.Transaction, orgId: string): JobQueue {
  return {
    async send({ kind, id }) {
      const client = await clientOf(trx);
      const data = { orgId, [`${kind}Id`]: id };
      await boss.send(kind, data, { singletonKey: `${orgId}:${id}`, db: on(client) });
      await client.query('SELECT pg_notify($1, $2)', [JOBS_CHANNEL, kind]);
    },
  };
}

/** Takes jobs back from a worker that will not end them: each is delivered again, or goes to the dead letters. */
export async function failDelivered(
  database: Database,
  kind: Job['kind'],
  ids: readonly string[],
): Promise<void> {
  await asLogin(
    database,
    async (trx) => {
      const reason = { message: 'the lease of the worker ended' };
      const db = on(await clientOf(trx));
      for (const id of ids) await boss.fail(kind, id, reason, { db });
      await trx.raw('SELECT pg_notify(?, ?)', [JOBS_CHANNEL, kind]);
    },
    SHORT_WORK,
  );
}

const on = (client: Client): PgBoss.Db => ({
  executeSql: (text, values: unknown[]) => client.query(text, values),
});
