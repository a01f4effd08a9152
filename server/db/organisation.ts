import { randomBytes } from 'node:crypto';
import { inOrganisation, type Database } from './connection.js';
import { clientOf } from './raw-client.js';

/** A new organisation. Its id is random, so that organisations of two servers can be brought together. */
export async function createOrganisation(database: Database, name: string): Promise<string> {
  // 62 bits: positive in a bigint, and never the same twice.
  const orgId = (randomBytes(8).readBigUInt64BE() >> 2n).toString();
  await inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    await client.query('INSERT INTO organisation (org_id, name) VALUES ($1, $2)', [orgId, name]);
  });
  return orgId;
}

/** The first organisation made on this database, or null: asked as the login, before anybody has signed in. */
export async function firstOrganisation({ knex }: Database): Promise<string | null> {
  const answer = await knex.raw<{ rows: { id: string }[] }>(
    'SELECT org_id AS id FROM organisation ORDER BY created_at, org_id LIMIT 1',
  );
  return answer.rows[0]?.id ?? null;
}
