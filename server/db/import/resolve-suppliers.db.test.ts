import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { inOrganisation } from '../connection.js';
import { createOrganisation } from '../organisation.js';
import { clientOf } from '../raw-client.js';
import { resolveSuppliers } from './resolve-suppliers.js';

let made: TestDatabase;
let orgId: string;
beforeAll(async () => {
  made = await createTestDatabase();
  orgId = await createOrganisation(made.db, 'test');
});
afterAll(() => made.drop());

/** Adds contracts `from` to `to`, each of a supplier of its own; with a SIRET or by name alone. */
async function addContracts(client: Client, from: number, to: number, siret: boolean): Promise<void> {
  await client.query(
    `WITH made AS (
       INSERT INTO import (org_id, state, files_total) VALUES ($1, 'reading', 1) RETURNING id
     ), document AS (
       INSERT INTO document (org_id, import_id, file, byte_length, kind, format, status)
       SELECT $1, id, 'register/contracts.csv', 1, 'register', 'native', 'read' FROM made RETURNING id
     )
     INSERT INTO contract (org_id, document_id, row_no, contract_ref, contract_key, supplier_name, supplier_siret, start_date,
                           price_form, ai_policy)
     SELECT $1, d.id, n, 'M-' || n, 'M' || n, 'Atelier ' || n, CASE WHEN $4 THEN lpad(n::text, 9, '0') || '00017' END, '2026-01-01', 'time',
            'declare'
     FROM document d, generate_series($2::int, $3::int) n`,
    [orgId, from, to, siret],
  );
}

/** Settles the suppliers and says how many statements that took. */
async function statementsOf(client: Client): Promise<number> {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  let statements = 0;
  client.query = ((...asked: unknown[]) => {
    statements += 1;
    return query(...asked);
  }) as Client['query'];
  await resolveSuppliers(client, orgId);
  client.query = query as Client['query'];
  return statements;
}

const suppliers = async (client: Client) =>
  (
    await client.query<{ id: string; key: string }>(
      'SELECT s.id, s.key FROM contract c JOIN supplier s ON s.id = c.supplier_id ORDER BY c.row_no',
    )
  ).rows;

test('suppliers are settled in as many statements, whether they are three or three hundred, new or known', async () => {
  await inOrganisation(made.db, orgId, async (trx) => {
    const client = await clientOf(trx);
    await addContracts(client, 1, 3, false);
    const few = await statementsOf(client);
    const known = await suppliers(client);
    expect(known.map(({ key }) => key)).toEqual(['Atelier 1', 'Atelier 2', 'Atelier 3']);

    await addContracts(client, 1, 300, true);
    expect(await statementsOf(client)).toBe(few);
    const all = await suppliers(client);
    expect(new Set(all.map(({ id }) => id)).size).toBe(300);
    // A supplier keeps its id when its SIRET is learnt.
    expect(all.slice(0, 2)).toEqual([1, 1].map(() => ({ id: known[0]?.id, key: '00000000100017' })));
  });
});
