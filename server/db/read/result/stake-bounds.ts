import type { Client } from 'pg';
import { readySessionTables } from '../../session-tables.js';
import { sqlFile } from '../sql-file.js';

const layout = sqlFile(import.meta.url, './stake-bounds.sql');

/** Lays out what no longer is asked for of lines and invoices: the bounds of the money in question. Call it before what reads them. */
export async function layOutStakeBounds(client: Client): Promise<void> {
  await readySessionTables(client);
  await client.query(layout);
}
