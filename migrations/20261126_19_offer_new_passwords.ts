import type { Knex } from 'knex';
import { APP_ROLE } from '../server/db/roles.js';

/** One-time links by which somebody who lost its password sets another. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Grows when the password is set and when a link for a new one is made, in whatever organisation: a link is good for one.
    ALTER TABLE account ADD COLUMN password_version integer NOT NULL DEFAULT 0;
    GRANT SELECT (password_version), UPDATE (password_version) ON account TO ${APP_ROLE};

    ALTER TABLE one_time_link
      ADD COLUMN password_version integer,
      DROP CONSTRAINT one_time_link_purpose_check,
      ADD CONSTRAINT one_time_link_purpose_check
        CHECK (purpose IN ('first-administrator', 'invitation', 'demonstration', 'new-password')),
      ADD CONSTRAINT one_time_link_password_version_check
        CHECK ((purpose = 'new-password') = (password_version IS NOT NULL));

    -- Who administers every organisation that an account opens, asked in the transaction that sets the password: the owner
    -- sees who administers what, in the function below and nowhere else.
    CREATE POLICY administrators ON membership FOR SELECT TO CURRENT_USER USING (role = 'admin');
    -- An access that is closed counts for the account, which may be let in again, and not for who administers.
    CREATE FUNCTION administers_all_of(administrator bigint, wanted bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
      SELECT NOT EXISTS (
        SELECT FROM account_organisation ao
        WHERE ao.account_id = wanted
          AND NOT EXISTS (SELECT FROM membership m
                          WHERE m.org_id = ao.organisation_id AND m.account_id = administrator AND m.role = 'admin'
                            AND m.disabled_at IS NULL))
    $$;
    REVOKE ALL ON FUNCTION administers_all_of(bigint, bigint) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION administers_all_of(bigint, bigint) TO ${APP_ROLE};
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP FUNCTION administers_all_of(bigint, bigint);
    DROP POLICY administrators ON membership;
    -- The owner, who passes no policy of this table, would remove nothing.
    ALTER TABLE one_time_link NO FORCE ROW LEVEL SECURITY;
    DELETE FROM one_time_link WHERE purpose = 'new-password';
    ALTER TABLE one_time_link FORCE ROW LEVEL SECURITY;
    ALTER TABLE one_time_link
      DROP COLUMN password_version,
      DROP CONSTRAINT one_time_link_purpose_check,
      ADD CONSTRAINT one_time_link_purpose_check
        CHECK (purpose IN ('first-administrator', 'invitation', 'demonstration'));
    ALTER TABLE account DROP COLUMN password_version;
  `);
}
