import { randomBytes } from 'node:crypto';
import { inOrganisation, type Database } from './connection.js';
import { clientOf } from './raw-client.js';

/** A new organisation. Its id is random, so that organisations of two servers can be brought together. */
export async function createOrganisation(database: Database, name: string): Promise<string> {
  const orgId = newOrganisationId();
  await inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    await client.query('INSERT INTO organisation (org_id, name) VALUES ($1, $2)', [orgId, name]);
  });
  return orgId;
}

/** 62 random bits: positive in a bigint, and never the same twice. */
export const newOrganisationId = (): string => (randomBytes(8).readBigUInt64BE() >> 2n).toString();
