import type { Client } from 'pg';
import type { PartFacts } from '../../usecases/audit-part.js';
import { inOrganisation, type Database } from '../connection.js';
import { clientOf } from '../raw-client.js';
import { openAuditFacts } from './audit-facts.js';

/** Facts of a part of an organisation in PostgreSQL. Nothing is written but tables of the session. */
export const partFacts = (database: Database): PartFacts => ({
  async readPart(orgId, part, work) {
    try {
      return await inOrganisation(database, orgId, async (trx) => {
        const client = await clientOf(trx);
        const outcome = await work(await openAuditFacts(client, part));
        if (await isWorthEmptying(client)) return outcome;
        throw new RolledBack(outcome);
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.outcome as Awaited<ReturnType<typeof work>>;
      throw error;
    }
  },
});

/** Ends a transaction without a commit, and bears what was read in it. */
class RolledBack extends Error {
  constructor(readonly outcome: unknown) {
    super('read');
  }
}

/**
 * A commit empties every table of the session, which takes a sixth of an audit; after a rollback nobody sees its rows either, but the
 * files keep them. So there is a commit now and then, and while the session is new.
 */
async function isWorthEmptying(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ worth: boolean }>(
    `SELECT current_setting('app.parts_read')::int <= 3
         OR pg_relation_size(to_regclass('pg_temp.told_entry')) + pg_relation_size(to_regclass('pg_temp.area_line')) > 1048576 AS worth`,
  );
  return rows[0]?.worth === true;
}
