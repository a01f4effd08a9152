import type { Client } from 'pg';
import {
  aliasesOf,
  identifySuppliers,
  mentionOf,
  type SupplierIdentity,
  type SupplierMention,
} from '../../domain/supplier-identity.js';

/** Where suppliers are mentioned, with the columns that name them. Register columns hold one reference. */
const FULL_MENTIONS = [
  {
    table: 'contract',
    siret: 'supplier_siret',
    siren: 'NULL',
    vat: 'supplier_vat_id',
    name: 'supplier_name',
  },
  {
    table: 'invoice',
    siret: 'supplier_siret',
    siren: 'supplier_siren',
    vat: 'supplier_vat_id',
    name: 'supplier_name',
  },
] as const;
const REFERENCES = ['link', 'invoice_event', 'review', 'answer'] as const;

interface MentionRow {
  siret: string | null;
  siren: string | null;
  vat: string | null;
  name: string | null;
}

const toMention = (row: MentionRow): SupplierMention => ({
  siret: row.siret,
  siren: row.siren,
  vatId: row.vat,
  name: row.name,
});

/**
 * Decides who the suppliers are from every mention of the organisation, and writes `supplier_id` wherever one is named.
 * Known suppliers keep their id even when a better key (a SIRET) is learnt later.
 */
export async function resolveSuppliers(client: Client, orgId: string): Promise<void> {
  const full = FULL_MENTIONS.map(
    (from) =>
      `SELECT DISTINCT ${from.siret} AS siret, ${from.siren}::text AS siren, ${from.vat} AS vat, ${from.name} AS name FROM ${from.table}`,
  ).join(' UNION ');
  const mentions = (await client.query<MentionRow>(full)).rows;
  const references = (
    await client.query<{ supplier: string }>(
      REFERENCES.map((table) => `SELECT DISTINCT supplier FROM ${table} WHERE supplier IS NOT NULL`).join(
        ' UNION ',
      ),
    )
  ).rows;

  const identities = identifySuppliers([
    ...mentions.map(toMention),
    ...references.map((row) => mentionOf(row.supplier)),
  ]);
  const idOfAlias = await storeSuppliers(client, orgId, identities);
  const supplierOf = (mention: SupplierMention): string | null => {
    for (const alias of aliasesOf(mention)) {
      const id = idOfAlias.get(`${alias.kind}:${alias.value}`);
      if (id !== undefined) return id;
    }
    return null;
  };

  await client.query(
    'CREATE TEMP TABLE named_supplier (siret text, siren text, vat text, name text, reference text, supplier_id bigint) ON COMMIT DROP',
  );
  const rows = [
    ...mentions.map((row) => [row.siret, row.siren, row.vat, row.name, null, supplierOf(toMention(row))]),
    ...references.map((row) => [null, null, null, null, row.supplier, supplierOf(mentionOf(row.supplier))]),
  ];
  await client.query(
    `INSERT INTO named_supplier
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])`,
    [0, 1, 2, 3, 4, 5].map((column) => rows.map((row) => row[column] ?? null)),
  );
  for (const from of FULL_MENTIONS) {
    await client.query(`
      UPDATE ${from.table} t SET supplier_id = n.supplier_id FROM named_supplier n
      WHERE n.reference IS NULL AND t.supplier_id IS DISTINCT FROM n.supplier_id
        AND t.${from.siret} IS NOT DISTINCT FROM n.siret
        AND ${from.siren === 'NULL' ? 'n.siren IS NULL' : `t.${from.siren} IS NOT DISTINCT FROM n.siren`}
        AND t.${from.vat} IS NOT DISTINCT FROM n.vat
        AND t.${from.name} IS NOT DISTINCT FROM n.name`);
  }
  for (const table of REFERENCES) {
    await client.query(
      `UPDATE ${table} t SET supplier_id = n.supplier_id FROM named_supplier n
       WHERE n.reference = t.supplier AND t.supplier_id IS DISTINCT FROM n.supplier_id`,
    );
  }
  await client.query('DROP TABLE named_supplier');
}

/** Stores suppliers and their aliases; gives back alias → id. */
async function storeSuppliers(
  client: Client,
  orgId: string,
  identities: readonly SupplierIdentity[],
): Promise<Map<string, string>> {
  const known = await client.query<{ kind: string; value: string; supplier_id: string }>(
    'SELECT kind, value, supplier_id FROM supplier_alias',
  );
  const idOfAlias = new Map(known.rows.map((row) => [`${row.kind}:${row.value}`, row.supplier_id]));
  for (const identity of identities) {
    const existing = identity.aliases
      .map((alias) => idOfAlias.get(`${alias.kind}:${alias.value}`))
      .find((id) => id !== undefined);
    const id = existing ?? (await insertSupplier(client, orgId, identity));
    if (existing !== undefined)
      await client.query(
        'UPDATE supplier SET key = $1, name = $2 WHERE id = $3 AND (key, name) IS DISTINCT FROM ($1, $2)',
        [identity.key, identity.name, id],
      );
    for (const alias of identity.aliases) idOfAlias.set(`${alias.kind}:${alias.value}`, id);
  }
  const aliases = identities.flatMap((identity) =>
    identity.aliases.map((alias) => ({
      ...alias,
      id: idOfAlias.get(`${alias.kind}:${alias.value}`) ?? null,
    })),
  );
  await client.query(
    `INSERT INTO supplier_alias (org_id, kind, value, supplier_id)
     SELECT $1, kind, value, id FROM unnest($2::text[], $3::text[], $4::bigint[]) AS a (kind, value, id)
     ON CONFLICT (org_id, kind, value) DO UPDATE SET supplier_id = excluded.supplier_id`,
    [orgId, aliases.map((a) => a.kind), aliases.map((a) => a.value), aliases.map((a) => a.id)],
  );
  return idOfAlias;
}

async function insertSupplier(client: Client, orgId: string, identity: SupplierIdentity): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'INSERT INTO supplier (org_id, key, name) VALUES ($1, $2, $3) RETURNING id',
    [orgId, identity.key, identity.name],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('supplier not stored');
  return id;
}
