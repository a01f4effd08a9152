import type { Knex } from 'knex';
import type { Stores } from '../usecases/unit-of-work.js';
import type { Database } from './connection.js';
import { serverFault } from './database-fault.js';
import { newOrganisationId } from './organisation.js';
import { storesIn } from './unit-of-work.js';

/** The number of the advisory lock held by a process that starts. Arbitrary; another than those of other works. */
const LOCK = 7_203_415;

/**
 * Works in the first organisation of the database, which is made where there is none. One process at a time, in one
 * transaction: of several that start at once on an empty database one makes it, and the others find it.
 * @param work `isBeside` says that another process was at this when it was asked for
 * @throws DatabaseFault `connection-lost`, `no-room`
 */
export async function inFirstOrganisation<T>(database: Database, name: string, work: Work<T>): Promise<T> {
  try {
    return await database.knex.transaction(async (trx) => {
      const isBeside = !(await takesLock(trx));
      if (isBeside) await trx.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
      const known = await firstOrganisation(trx);
      const orgId = known ?? newOrganisationId();
      await trx.raw(`SELECT set_config('role', ?, true), set_config('app.org_id', ?, true)`, [
        database.role,
        orgId,
      ]);
      if (known === null)
        await trx.raw('INSERT INTO organisation (org_id, name) VALUES (?, ?)', [orgId, name]);
      return work(storesIn(trx, orgId), { orgId, isBeside });
    });
  } catch (error) {
    throw serverFault(error) ?? error;
  }
}

type Work<T> = (stores: Stores, start: { orgId: string; isBeside: boolean }) => Promise<T>;

async function takesLock(trx: Knex.Transaction): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { locked: boolean }[] }>(
    'SELECT pg_try_advisory_xact_lock(?) AS locked',
    [LOCK],
  );
  return rows[0]?.locked === true;
}

/** The oldest organisation, asked as the login: nobody has signed in yet. */
async function firstOrganisation(trx: Knex.Transaction): Promise<string | null> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    'SELECT org_id AS id FROM organisation ORDER BY created_at, org_id LIMIT 1',
  );
  return rows[0]?.id ?? null;
}
