import type { Knex } from 'knex';
import type {
  KeptLink,
  LinkDraft,
  Member,
  PeopleStore,
  Place,
  ScopeItem,
} from '../../usecases/people/people-ports.js';
import { sirenOf } from '../../usecases/people/supplier-name.js';
import { linkFrom, memberFrom, type LinkRow, type MemberRow, type SupplierRow } from './people-rows.js';

const MEMBERS = `
  SELECT m.account_id, a.name, a.email, a.lang, m.role, m.supplier_kind, m.supplier_value, m.supplier_label,
         m.disabled_at IS NOT NULL AS disabled, to_json(m.created_at) #>> '{}' AS since,
         coalesce((SELECT jsonb_agg(jsonb_build_object('kind', s.kind, 'key', s.key, 'label', s.label) ORDER BY s.kind, s.key)
                   FROM membership_scope s WHERE s.org_id = m.org_id AND s.account_id = m.account_id), '[]') AS scope
  FROM membership m JOIN account a ON a.account_id = m.account_id`;

const LINKS = `
  SELECT id, purpose, email, role, supplier_kind, supplier_value, supplier_label, scope, account_id, created_by, password_version,
         to_json(created_at) #>> '{}' AS created_at, to_json(expires_at) #>> '{}' AS expires_at,
         to_json(used_at) #>> '{}' AS used_at, to_json(revoked_at) #>> '{}' AS revoked_at,
         used_at IS NULL AND revoked_at IS NULL AND expires_at > now()
           AND (password_version IS NULL
                OR EXISTS (SELECT FROM account a WHERE a.account_id = one_time_link.account_id
                             AND a.password_version = one_time_link.password_version)) AS usable
  FROM one_time_link`;

const SUPPLIERS =
  'SELECT DISTINCT s.id, s.name FROM supplier_alias a JOIN supplier s ON s.org_id = a.org_id AND s.id = a.supplier_id';

/** A SIRET begins with the SIREN; a French VAT id ends with it. */
const OF_SIREN = `
  WHERE a.kind = 'siren' AND a.value = :siren OR a.kind = 'siret' AND left(a.value, 9) = :siren
     OR a.kind = 'vat' AND a.value LIKE 'FR__' || :siren
  ORDER BY s.id LIMIT 2`;

const HELD = `
  SELECT FROM contract c
  WHERE c.supplier_id = ? AND (c.contract_key = ANY (?) OR lower(btrim(c.entity)) = ANY (?)) LIMIT 1`;

/** People of the organisation whose transaction this is. */
export function peopleStore(trx: Knex.Transaction, orgId: string): PeopleStore {
  return {
    async organisation() {
      const [row] = await rows<{ name: string }>(trx, 'SELECT name FROM organisation');
      if (row === undefined) throw new RangeError(`no organisation ${orgId}`);
      return { id: orgId, name: row.name };
    },
    async renameOrganisation(name) {
      await trx.raw('UPDATE organisation SET name = ?', [name]);
    },
    async member(accountId) {
      const [row] = await rows<MemberRow>(trx, `${MEMBERS} WHERE m.account_id = ?`, [accountId]);
      return row === undefined ? null : memberFrom(row);
    },
    async holdMembers() {
      await trx.raw('SELECT FROM organisation FOR NO KEY UPDATE');
    },
    async members(): Promise<Member[]> {
      const found = await rows<MemberRow>(trx, `${MEMBERS} ORDER BY a.name COLLATE "fr-x-icu", m.account_id`);
      return found.map(memberFrom);
    },
    async addMember(accountId, place) {
      await trx('account_organisation').insert({ account_id: accountId, organisation_id: orgId });
      await trx('membership').insert({ org_id: orgId, account_id: accountId, ...placeRow(place) });
      await addScope(trx, orgId, accountId, place.scope);
    },
    async changeMember(accountId, { disabled, ...place }) {
      await trx.raw(
        `UPDATE membership SET role = :role, supplier_kind = :supplier_kind, supplier_value = :supplier_value,
                supplier_label = :supplier_label,
                disabled_at = CASE WHEN :disabled THEN coalesce(disabled_at, now()) END
         WHERE account_id = :accountId`,
        { ...placeRow(place), disabled, accountId },
      );
      await trx('membership_scope').where({ account_id: accountId }).delete();
      await addScope(trx, orgId, accountId, place.scope);
    },
    async createAccount({ email, name, lang, passwordHash }) {
      const [row] = await rows<{ id: string | null }>(trx, 'SELECT create_account(?, ?, ?, ?) AS id', [
        email,
        name,
        lang,
        passwordHash,
      ]);
      return row?.id ?? null;
    },
    async changeAccount(accountId, { name, lang, passwordHash }) {
      // Only what changes is named: the application may write the hash of a password, and not read it.
      const change = {
        ...(name === undefined ? {} : { name }),
        ...(lang === undefined ? {} : { lang }),
        ...(passwordHash === undefined
          ? {}
          : { password_hash: passwordHash, password_version: trx.raw('password_version + 1') }),
      };
      if (Object.keys(change).length > 0)
        await trx('account').where({ account_id: accountId }).update(change);
    },
    async nextPasswordVersion(accountId) {
      const [row] = await rows<{ version: number }>(
        trx,
        `UPDATE account SET password_version = password_version + 1 WHERE account_id = ?
         RETURNING password_version AS version`,
        [accountId],
      );
      if (row === undefined) throw new RangeError(`no account ${accountId} in this organisation`);
      return row.version;
    },
    renewPassword: (accountId, version, passwordHash) =>
      changesOne(
        trx,
        `UPDATE account SET password_hash = ?, password_version = password_version + 1
         WHERE account_id = ? AND password_version = ? RETURNING account_id`,
        [passwordHash, accountId, version],
      ),
    async administersAll(administratorId, accountId) {
      const [row] = await rows<{ all: boolean }>(trx, 'SELECT administers_all_of(?, ?) AS "all"', [
        administratorId,
        accountId,
      ]);
      return row?.all === true;
    },
    async suppliers(named) {
      const { kind, value } = named;
      const called = await rows<SupplierRow>(trx, `${SUPPLIERS} WHERE a.kind = ? AND a.value = ?`, [
        kind,
        value,
      ]);
      const siren = called.length > 0 ? null : sirenOf(named);
      if (siren === null) return called;
      return (await trx.raw<{ rows: SupplierRow[] }>(SUPPLIERS + OF_SIREN, { siren })).rows;
    },
    holdsContract: async (supplierId, { contractKeys, entityKeys }) => {
      const found = await trx.raw<{ rows: object[] }>(HELD, [supplierId, [...contractKeys], [...entityKeys]]);
      return found.rows.length > 0;
    },
    ...linkStore(trx, orgId),
  };
}

type LinkStore = Pick<
  PeopleStore,
  'addLink' | 'linkBySecret' | 'links' | 'useLink' | 'revokeLink' | 'revokeLinks'
>;

function linkStore(trx: Knex.Transaction, orgId: string): LinkStore {
  return {
    async addLink(link: LinkDraft) {
      const [row] = await rows<{ id: string }>(
        trx,
        `INSERT INTO one_time_link (org_id, purpose, secret_hash, email, role, supplier_kind, supplier_value, supplier_label,
                                    scope, account_id, created_by, password_version, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + ? * interval '1 hour') RETURNING id`,
        [
          orgId,
          link.purpose,
          link.secretHash,
          link.email,
          ...Object.values(placeRow(link)),
          JSON.stringify(link.scope),
          link.accountId,
          link.createdBy,
          link.passwordVersion,
          link.validHours,
        ],
      );
      return row?.id ?? '';
    },
    async linkBySecret(secretHash) {
      const [row] = await rows<LinkRow>(trx, `${LINKS} WHERE secret_hash = ?`, [secretHash]);
      return row === undefined ? null : linkFrom(row);
    },
    async links(): Promise<KeptLink[]> {
      return (await rows<LinkRow>(trx, `${LINKS} ORDER BY id DESC`)).map(linkFrom);
    },
    useLink: (linkId) =>
      changesOne(
        trx,
        `UPDATE one_time_link SET used_at = now()
         WHERE id = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now() RETURNING id`,
        [linkId],
      ),
    revokeLink: (linkId) =>
      changesOne(
        trx,
        `UPDATE one_time_link SET revoked_at = now()
         WHERE id = ? AND purpose = 'invitation' AND used_at IS NULL AND revoked_at IS NULL RETURNING id`,
        [linkId],
      ),
    async revokeLinks(purpose) {
      await trx.raw(
        `UPDATE one_time_link SET revoked_at = now()
         WHERE purpose = ? AND used_at IS NULL AND revoked_at IS NULL`,
        [purpose],
      );
    },
  };
}

async function addScope(
  trx: Knex.Transaction,
  orgId: string,
  accountId: string,
  scope: readonly ScopeItem[],
): Promise<void> {
  if (scope.length === 0) return;
  const items = scope.map((item) => ({ org_id: orgId, account_id: accountId, ...item }));
  await trx('membership_scope').insert(items).onConflict().ignore();
}

/** In the order of the columns of `one_time_link`. */
function placeRow({ role, supplier }: Place): Record<string, string | null> {
  return {
    role,
    supplier_kind: supplier?.kind ?? null,
    supplier_value: supplier?.value ?? null,
    supplier_label: supplier?.label ?? null,
  };
}

async function rows<Row>(
  trx: Knex.Transaction,
  sql: string,
  bindings: readonly (string | number | null)[] = [],
): Promise<Row[]> {
  const answer = await trx.raw<{ rows: Row[] }>(sql, bindings);
  return answer.rows;
}

const changesOne = async (
  trx: Knex.Transaction,
  sql: string,
  bindings: readonly (string | number)[],
): Promise<boolean> => (await rows(trx, sql, bindings)).length === 1;
