import type { Knex } from 'knex';
import type { Client } from 'pg';

/** The pg connection under a knex transaction, for COPY and cursors. It lives no longer than the transaction. */
export async function clientOf(trx: Knex.Transaction): Promise<Client> {
  return (await (trx.client as Knex.Client).acquireConnection()) as Client;
}
