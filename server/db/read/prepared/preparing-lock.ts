import type { Client } from 'pg';

const LOCKS = {
  read: 'pg_advisory_xact_lock_shared',
  change: 'pg_advisory_xact_lock',
} as const;

/**
 * Until the end of the transaction, `read`: nobody prepares or forgets facts of the organisation, and `change`: nobody else does, nor
 * reads them. It waits as long as it takes, for this alone. Each statement of an audit sees what is committed by then: facts
 * that another transaction replaced would be taken for those that the audit began with. One that holds the first must not ask for
 * the second: two of them would wait for each other.
 */
export async function holdPrepared(client: Client, how: keyof typeof LOCKS): Promise<void> {
  const { rows } = await client.query<{ wait: string }>(`SELECT current_setting('lock_timeout') AS wait`);
  await client.query(
    `SELECT set_config('lock_timeout', '0', true);
     SELECT ${LOCKS[how]}(hashtextextended('prepared facts ' || current_setting('app.org_id'), 0))`,
  );
  await client.query(`SELECT set_config('lock_timeout', $1, true)`, [rows[0]?.wait]);
}
