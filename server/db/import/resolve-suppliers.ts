import type { Client } from 'pg';
import { bareName } from '../../domain/bare-name.js';
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

/** In one order, whichever document came first: the name shown for a supplier is that of its first mention. */
const inOrder = (mentions: readonly SupplierMention[]): SupplierMention[] => {
  const words = ({ siret, siren, vatId, name }: SupplierMention): string =>
    [siret, siren, vatId, name].map((word) => word ?? '').join('\n');
  return [...mentions].sort((a, b) => (words(a) < words(b) ? -1 : 1));
};

/**
 * Decides who the suppliers are from every mention of the organisation, and writes `supplier_id` wherever one is named.
 * A known supplier keeps its id when a better key (a SIRET) is learnt later. Two that turn out to be one become that of the
 * better key; one that turns out to be two leaves its id to the one that keeps its key.
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

  const identities = identifySuppliers(
    inOrder([...mentions.map(toMention), ...references.map((row) => mentionOf(row.supplier))]),
  );
  const { idOfAlias, gone } = await storeSuppliers(client, orgId, identities);
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
     ) ON COMMIT PRESERVE ROWS;
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
  await client.query('DELETE FROM supplier WHERE id = ANY ($1::bigint[])', [gone]);
}

interface StoredSupplier {
  id: string;
  key: string;
  name: string | null;
}

const comparedName = ({ name }: SupplierIdentity): string | null =>
  name === null ? null : bareName(name) || null;

/** Which stored supplier each identity goes on as: the one of its key, else one of its names and numbers, nobody else's. */
function knownAs(
  identities: readonly SupplierIdentity[],
  stored: readonly StoredSupplier[],
  aliases: ReadonlyMap<string, string>,
): Map<SupplierIdentity, string> {
  const free = new Map(stored.map(({ id, key }) => [key, id]));
  const taken = new Set<string>();
  const known = new Map<SupplierIdentity, string>();
  const take = (identity: SupplierIdentity, id: string | undefined): void => {
    if (id === undefined || taken.has(id)) return;
    taken.add(id);
    known.set(identity, id);
  };
  for (const identity of identities) take(identity, free.get(identity.key));
  for (const identity of identities) {
    for (const { kind, value } of identity.aliases)
      if (!known.has(identity)) take(identity, aliases.get(`${kind}:${value}`));
  }
  return known;
}

/** Stores suppliers and their aliases: alias → id, and the suppliers that are nobody any more, to remove in the end. */
async function storeSuppliers(
  client: Client,
  orgId: string,
  identities: readonly SupplierIdentity[],
): Promise<{ idOfAlias: Map<string, string>; gone: string[] }> {
  const stored = (await client.query<StoredSupplier>('SELECT id, key, name FROM supplier ORDER BY id')).rows;
  const storedAliases = await client.query<{ kind: string; value: string; supplier_id: string }>(
    'SELECT kind, value, supplier_id FROM supplier_alias',
  );
  const known = knownAs(
    identities,
    stored,
    new Map(storedAliases.rows.map((row) => [`${row.kind}:${row.value}`, row.supplier_id])),
  );
  const kept = new Set(known.values());
  const gone = stored.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const keyOf = new Map([...known].map(([{ key }, id]) => [id, key]));
  // A key is free before another takes it: two may exchange theirs.
  await client.query(`UPDATE supplier SET key = '#' || id WHERE id = ANY ($1::bigint[])`, [
    stored.filter(({ id, key }) => keyOf.get(id) !== key).map(({ id }) => id),
  ]);
  await client.query(
    `UPDATE supplier s SET key = k.key, name = k.name, name_key = k.name_key
     FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) AS k (id, key, name, name_key)
     WHERE s.id = k.id AND (s.key, s.name, s.name_key) IS DISTINCT FROM (k.key, k.name, k.name_key)`,
    [
      [...known.values()],
      [...known.keys()].map(({ key }) => key),
      [...known.keys()].map(({ name }) => name),
      [...known.keys()].map(comparedName),
    ],
  );
  const added = identities.filter((identity) => !known.has(identity));
  const inserted = await client.query<{ id: string; key: string }>(
    `INSERT INTO supplier (org_id, key, name, name_key)
     SELECT $1, n.key, n.name, n.name_key
     FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS n (key, name, name_key, place) ORDER BY n.place
     RETURNING id, key`,
    [orgId, added.map(({ key }) => key), added.map(({ name }) => name), added.map(comparedName)],
  );
  const newId = new Map(inserted.rows.map(({ id, key }) => [key, id]));
  const aliases = identities.flatMap((identity) =>
    identity.aliases.map(({ kind, value }) => ({
      kind,
      value,
      id: known.get(identity) ?? newId.get(identity.key) ?? '',
    })),
  );
  const columns = [aliases.map((a) => a.kind), aliases.map((a) => a.value), aliases.map((a) => a.id)];
  await client.query(
    `DELETE FROM supplier_alias a
     WHERE NOT EXISTS (SELECT FROM unnest($1::text[], $2::text[]) AS k (kind, value) WHERE (k.kind, k.value) = (a.kind, a.value))`,
    columns.slice(0, 2),
  );
  await client.query(
    `INSERT INTO supplier_alias (org_id, kind, value, supplier_id)
     SELECT $1, kind, value, id FROM unnest($2::text[], $3::text[], $4::bigint[]) AS a (kind, value, id)
     ON CONFLICT (org_id, kind, value) DO UPDATE SET supplier_id = excluded.supplier_id`,
    [orgId, ...columns],
  );
  return { idOfAlias: new Map(aliases.map(({ kind, value, id }) => [`${kind}:${value}`, id])), gone };
}
