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

/** Adds one contract of a supplier named so. */
async function addContract(
  client: Client,
  ref: string,
  { name, siret = null, vat = null }: { name: string; siret?: string | null; vat?: string | null },
): Promise<void> {
  await client.query(
    `INSERT INTO contract (org_id, document_id, row_no, contract_ref, contract_key, supplier_name, supplier_siret, supplier_vat_id,
                           start_date, price_form, ai_policy)
     SELECT $1, min(id), 1, $2, $2, $3, $4, $5, '2026-01-01', 'time', 'declare' FROM document`,
    [orgId, ref, name, siret, vat],
  );
  await resolveSuppliers(client, orgId);
}

const holders = async (client: Client, refs: readonly string[]) =>
  (
    await client.query<{ id: string; key: string }>(
      `SELECT s.id, s.key FROM contract c JOIN supplier s ON s.id = c.supplier_id WHERE c.contract_ref = ANY ($1)
       ORDER BY c.contract_ref COLLATE "C"`,
      [refs],
    )
  ).rows;
const numberOf = async (client: Client, kind: string, value: string) =>
  (
    await client.query<{ supplier_id: string }>(
      'SELECT supplier_id FROM supplier_alias WHERE kind = $1 AND value = $2',
      [kind, value],
    )
  ).rows.map(({ supplier_id }) => supplier_id);

test('two known suppliers that turn out to be one become that of the better key', async () => {
  await inOrganisation(made.db, orgId, async (trx) => {
    const client = await clientOf(trx);
    await addContract(client, 'X-1', { name: 'Cabinet Exemple', vat: 'BE0123456749' });
    await addContract(client, 'X-2', { name: 'Cabinet Exemple SA', siret: '90000000200015' });
    const [byVat, bySiret] = await holders(client, ['X-1', 'X-2']);
    expect(byVat?.id).not.toBe(bySiret?.id);

    await addContract(client, 'X-3', { name: 'Cabinet', siret: '90000000200015', vat: 'BE0123456749' });
    expect(await holders(client, ['X-1', 'X-2', 'X-3'])).toEqual([bySiret, bySiret, bySiret]);
    expect(await numberOf(client, 'vat', 'BE0123456749')).toEqual([bySiret?.id]);
    const left = await client.query('SELECT FROM supplier WHERE id = $1', [byVat?.id]);
    expect(left.rowCount).toBe(0);
  });
});

test('a name is that of the one firm that bears it until two do; then it leads to neither', async () => {
  await inOrganisation(made.db, orgId, async (trx) => {
    const client = await clientOf(trx);
    await addContract(client, 'Y-1', { name: 'Brume Conseil', siret: '90000000300013' });
    const [first] = await holders(client, ['Y-1']);
    expect(await numberOf(client, 'name', 'brume conseil')).toEqual([first?.id]);

    await addContract(client, 'Y-2', { name: 'BRUME CONSEIL', siret: '90000000400011' });
    const [same, second] = await holders(client, ['Y-1', 'Y-2']);
    expect(same).toEqual(first);
    expect(second?.key).toBe('90000000400011');
    // Somebody invited under that name must not see either firm's documents.
    expect(await numberOf(client, 'name', 'brume conseil')).toEqual([]);
  });
});
