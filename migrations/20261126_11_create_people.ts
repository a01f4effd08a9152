import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';
import { APP_ROLE, BACKUP_ROLE } from '../server/db/roles.js';

/**
 * People and what they do. An account is one human being over all organisations of the server: signing in happens before
 * any organisation is known. A membership gives it a role in one of them. Accounts are seen through memberships only; what
 * must be known before (whose address is this, which organisations has it) goes through two functions of the owner.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE account (
      account_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      email text NOT NULL,
      -- Lower case: one address is one account.
      email_key text NOT NULL UNIQUE,
      name text NOT NULL,
      lang text NOT NULL DEFAULT 'fr' CHECK (lang IN ('fr', 'en')),
      -- Argon2id. Null for an account that signs in by link only.
      password_hash text,
      created_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE account_organisation (
      account_id bigint NOT NULL REFERENCES account,
      organisation_id bigint NOT NULL REFERENCES organisation,
      PRIMARY KEY (account_id, organisation_id)
    );

    CREATE TABLE membership (
      org_id bigint NOT NULL REFERENCES organisation,
      account_id bigint NOT NULL REFERENCES account,
      role text NOT NULL CHECK (role IN ('finance', 'manager', 'contractor', 'dpo', 'admin')),
      -- A contractor's firm, by one of the names of supplier_alias: it may be invited before any of its documents came.
      supplier_kind text CHECK (supplier_kind IN ('siret', 'siren', 'vat', 'name')),
      supplier_value text,
      supplier_label text,
      disabled_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, account_id),
      CHECK ((role = 'contractor') = (supplier_kind IS NOT NULL)),
      CHECK ((supplier_kind IS NULL) = (supplier_value IS NULL))
    );

    -- What a contract manager answers for; none of it means the whole organisation.
    CREATE TABLE membership_scope (
      org_id bigint NOT NULL,
      account_id bigint NOT NULL,
      kind text NOT NULL CHECK (kind IN ('contract', 'entity')),
      -- Normalised like contract.contract_key, or lower(btrim(contract.entity)).
      key text NOT NULL,
      label text NOT NULL,
      PRIMARY KEY (org_id, account_id, kind, key),
      FOREIGN KEY (org_id, account_id) REFERENCES membership (org_id, account_id)
    );

    CREATE TABLE one_time_link (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      purpose text NOT NULL CHECK (purpose IN ('first-administrator', 'invitation', 'demonstration')),
      -- SHA-256 of the secret, which is only in the link.
      secret_hash text NOT NULL,
      email text,
      role text NOT NULL,
      supplier_kind text, supplier_value text, supplier_label text,
      -- [{kind, key, label}], as in membership_scope.
      scope jsonb NOT NULL DEFAULT '[]',
      account_id bigint,
      created_by bigint,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      revoked_at timestamptz,
      PRIMARY KEY (org_id, id)
    );
    CREATE UNIQUE INDEX one_time_link_by_secret ON one_time_link (org_id, secret_hash);

    -- Who did what. Rows are added and never changed.
    CREATE TABLE event (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      at timestamptz NOT NULL DEFAULT now(),
      -- Null: Déclic itself.
      account_id bigint,
      action text NOT NULL,
      subject jsonb NOT NULL DEFAULT '{}',
      PRIMARY KEY (org_id, id)
    );

    -- The answer already given to a write, kept with its effect in one transaction.
    CREATE TABLE idempotent_request (
      org_id bigint NOT NULL REFERENCES organisation,
      account_id bigint NOT NULL,
      key text NOT NULL,
      operation text NOT NULL,
      request_hash text NOT NULL,
      status integer,
      answer jsonb,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, account_id, key)
    );
  `);
  for (const table of PROTECTED) await protectTable(knex, table);
  await knex.raw(`
    REVOKE UPDATE, DELETE ON event FROM ${APP_ROLE};

    -- Enabled, not forced: the functions below belong to the owner and see every account.
    ALTER TABLE account ENABLE ROW LEVEL SECURITY;
    CREATE POLICY member ON account TO ${APP_ROLE}
      USING (EXISTS (SELECT FROM membership m WHERE m.account_id = account.account_id))
      WITH CHECK (EXISTS (SELECT FROM membership m WHERE m.account_id = account.account_id));
    CREATE POLICY backup ON account FOR SELECT TO ${BACKUP_ROLE} USING (true);
    GRANT SELECT (account_id, email, email_key, name, lang, created_at), UPDATE (name, lang, password_hash)
      ON account TO ${APP_ROLE};
    GRANT SELECT ON account TO ${BACKUP_ROLE};

    ALTER TABLE account_organisation ENABLE ROW LEVEL SECURITY;
    CREATE POLICY organisation ON account_organisation TO ${APP_ROLE}
      USING (organisation_id = (SELECT current_setting('app.org_id')::bigint))
      WITH CHECK (organisation_id = (SELECT current_setting('app.org_id')::bigint));
    CREATE POLICY backup ON account_organisation FOR SELECT TO ${BACKUP_ROLE} USING (true);
    GRANT SELECT, INSERT, DELETE ON account_organisation TO ${APP_ROLE};
    GRANT SELECT ON account_organisation TO ${BACKUP_ROLE};
    -- The names of one's own organisations are told when signing in.
    CREATE POLICY directory ON organisation FOR SELECT TO CURRENT_USER USING (true);

    CREATE FUNCTION account_to_sign_in(wanted text)
    RETURNS TABLE (account_id bigint, password_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ SELECT a.account_id, a.password_hash FROM account a WHERE a.email_key = wanted $$;

    CREATE FUNCTION organisations_of(wanted bigint)
    RETURNS TABLE (organisation_id bigint, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
      SELECT o.org_id, o.name FROM account_organisation ao JOIN organisation o ON o.org_id = ao.organisation_id
      WHERE ao.account_id = wanted
    $$;

    -- Null where the address already has an account: whoever holds a link must then know its password.
    CREATE FUNCTION create_account(new_email text, new_name text, new_lang text, new_hash text) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
      INSERT INTO account (email, email_key, name, lang, password_hash)
      VALUES (btrim(new_email), lower(btrim(new_email)), new_name, new_lang, new_hash)
      ON CONFLICT (email_key) DO NOTHING
      RETURNING account_id
    $$;
    REVOKE ALL ON FUNCTION account_to_sign_in(text), organisations_of(bigint), create_account(text, text, text, text)
      FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION account_to_sign_in(text), organisations_of(bigint), create_account(text, text, text, text)
      TO ${APP_ROLE};

    -- Read and written as the login, outside any organisation: who is signed in is asked before the organisation is known.
    CREATE TABLE web_session (
      sid text PRIMARY KEY,
      sess json NOT NULL,
      expire timestamp(6) NOT NULL
    );
    CREATE INDEX web_session_by_expiry ON web_session (expire);

    CREATE TABLE rate_limit (
      key varchar(255) PRIMARY KEY,
      points integer NOT NULL DEFAULT 0,
      expire bigint
    );

    CREATE TABLE server_secret (
      name text PRIMARY KEY,
      value text NOT NULL
    );
  `);
}

const PROTECTED = ['membership', 'membership_scope', 'one_time_link', 'event', 'idempotent_request'];

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP FUNCTION account_to_sign_in(text), organisations_of(bigint), create_account(text, text, text, text);
    DROP POLICY directory ON organisation;
    DROP TABLE server_secret, rate_limit, web_session, account_organisation, ${[...PROTECTED].reverse().join(', ')}, account;
  `);
}
