import type { Knex } from 'knex';
import type { Database } from '../connection.js';

/** The number of the advisory lock held while sweeping. Arbitrary; another than those of migrations and of empty databases. */
const LOCK = 7_203_414;

/** What serves nobody any more, by its age as the database counts it. Ages of rows under policies stand in the policies too. */
const ENDED = {
  /** Sessions that nobody used for as long as they last. */
  sessions: 'DELETE FROM web_session WHERE expire < localtimestamp',
  /** Counted attempts; an hour later, should the clocks of a replica and of the database differ. */
  attempts: 'DELETE FROM rate_limit WHERE expire < (extract(epoch FROM now()) - 3600) * 1000',
  /** Answers kept for idempotency: a day, in which the same request may be sent again. */
  answers: `DELETE FROM idempotent_request WHERE created_at < now() - interval '24 hours'`,
  /** Links, a month after they were used, withdrawn or too old: until then the list of invitations shows them. */
  links: `DELETE FROM one_time_link WHERE least(expires_at, used_at, revoked_at) < now() - interval '30 days'`,
} as const;

/** How many rows of each kind were removed. */
export type Swept = Record<keyof typeof ENDED, number>;

/**
 * Removes what ended, over all organisations, as the login. One replica at a time: null where another is at it.
 */
export function sweepEnded({ knex }: Database): Promise<Swept | null> {
  return knex.transaction(async (trx) => {
    // The login is a member of the application's role: the policy of that role asks which organisation, and this is none.
    const { rows } = await trx.raw<{ rows: { isAlone: boolean }[] }>(
      `SELECT pg_try_advisory_xact_lock(?) AS "isAlone", set_config('app.org_id', '0', true)`,
      [LOCK],
    );
    if (rows[0]?.isAlone !== true) return null;
    return {
      sessions: await removed(trx, ENDED.sessions),
      attempts: await removed(trx, ENDED.attempts),
      answers: await removed(trx, ENDED.answers),
      links: await removed(trx, ENDED.links),
    };
  });
}

async function removed(trx: Knex.Transaction, statement: string): Promise<number> {
  return (await trx.raw<{ rowCount: number }>(statement)).rowCount;
}
