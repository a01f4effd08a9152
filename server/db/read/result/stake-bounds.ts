import type { Client } from 'pg';
import { VAT_CODES } from '../../../domain/vat-code.js';
import { readySessionTables } from '../../session-tables.js';
import { sqlFile } from '../sql-file.js';

const layout = sqlFile(import.meta.url, './stake-bounds.sql');

/** Lays out what no longer is asked for of lines and invoices: the bounds of the money in question. Call it before what reads them. */
export async function layOutStakeBounds(client: Client): Promise<void> {
  await readySessionTables(client);
  await client.query(layout);
  await client.query('INSERT INTO vat_rule (code) SELECT unnest($1::text[])', [[...VAT_CODES]]);
}
