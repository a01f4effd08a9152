import type { Knex } from 'knex';

/** One-time links by which somebody who lost its password sets another. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE one_time_link
      DROP CONSTRAINT one_time_link_purpose_check,
      ADD CONSTRAINT one_time_link_purpose_check
        CHECK (purpose IN ('first-administrator', 'invitation', 'demonstration', 'new-password'))
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The owner, who passes no policy of this table, would remove nothing.
    ALTER TABLE one_time_link NO FORCE ROW LEVEL SECURITY;
    DELETE FROM one_time_link WHERE purpose = 'new-password';
    ALTER TABLE one_time_link FORCE ROW LEVEL SECURITY;
    ALTER TABLE one_time_link
      DROP CONSTRAINT one_time_link_purpose_check,
      ADD CONSTRAINT one_time_link_purpose_check
        CHECK (purpose IN ('first-administrator', 'invitation', 'demonstration'))
  `);
}
