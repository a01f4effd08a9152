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
    `CREATE TEMP TABLE IF NOT EXISTS named_supplier (
       siret text, siren text, vat text, name text, reference text, supplier_id bigint
     ) ON COMMIT DELETE ROWS;
     DELETE FROM named_supplier`,
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
}

/** Stores suppliers and their aliases; gives back alias → id. */
async function storeSuppliers(
  client: Client,
  orgId: string,
  identities: readonly SupplierIdentity[],
): Promise<Map<string, string>> {
  const stored = await client.query<{ kind: string; value: string; supplier_id: string }>(
    'SELECT kind, value, supplier_id FROM supplier_alias',
  );
  const knownAs = new Map(stored.rows.map((row) => [`${row.kind}:${row.value}`, row.supplier_id]));
  const known = identities.map(({ key, name, aliases }) => ({
    id: aliases.map(({ kind, value }) => knownAs.get(`${kind}:${value}`)).find((id) => id !== undefined),
    key,
    name,
  }));
  const kept = known.filter(({ id }) => id !== undefined);
  const added = known.filter(({ id }) => id === undefined);
  await client.query(
    `UPDATE supplier s SET key = k.key, name = k.name
     FROM unnest($1::bigint[], $2::text[], $3::text[]) AS k (id, key, name)
     WHERE s.id = k.id AND (s.key, s.name) IS DISTINCT FROM (k.key, k.name)`,
    [kept.map(({ id }) => id), kept.map(({ key }) => key), kept.map(({ name }) => name)],
  );
  const inserted = await client.query<{ id: string; key: string }>(
    `INSERT INTO supplier (org_id, key, name)
     SELECT $1, n.key, n.name FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS n (key, name, place) ORDER BY n.place
     RETURNING id, key`,
    [orgId, added.map(({ key }) => key), added.map(({ name }) => name)],
  );
  const newId = new Map(inserted.rows.map(({ id, key }) => [key, id]));
  const aliases = identities.flatMap(({ key, aliases: own }, index) =>
    own.map(({ kind, value }) => ({ kind, value, id: known[index]?.id ?? newId.get(key) ?? null })),
  );
  await client.query(
    `INSERT INTO supplier_alias (org_id, kind, value, supplier_id)
     SELECT $1, kind, value, id FROM unnest($2::text[], $3::text[], $4::bigint[]) AS a (kind, value, id)
     ON CONFLICT (org_id, kind, value) DO UPDATE SET supplier_id = excluded.supplier_id`,
    [orgId, aliases.map((a) => a.kind), aliases.map((a) => a.value), aliases.map((a) => a.id)],
  );
  for (const { kind, value, id } of aliases) if (id !== null) knownAs.set(`${kind}:${value}`, id);
  return knownAs;
}
