import type { Knex } from 'knex';

/**
 * Lets the login of the service remove, over all organisations, answers kept for idempotency and one-time links once they
 * serve nobody: those alone, for the policies of both tables hold for their owner too.
 */
const ENDED = {
  idempotent_request: `created_at < now() - interval '24 hours'`,
  one_time_link: `least(expires_at, used_at, revoked_at) < now() - interval '30 days'`,
};

export async function up(knex: Knex): Promise<void> {
  for (const [table, ended] of Object.entries(ENDED)) {
    await knex.raw(`
      CREATE POLICY ended_seen ON ${table} FOR SELECT TO CURRENT_USER USING (${ended});
      CREATE POLICY ended_removed ON ${table} FOR DELETE TO CURRENT_USER USING (${ended});
    `);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of Object.keys(ENDED))
    await knex.raw(`DROP POLICY ended_seen ON ${table}; DROP POLICY ended_removed ON ${table}`);
}
