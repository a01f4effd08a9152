import type { Knex } from 'knex';

/**
 * The approval of a timesheet entry, from what its file states and what the register of timesheets says of the file. A tool knows
 * its own side only: approved by the buyer in the register counts above a draft, a submission or the contractor's approval. What
 * the buyer approved or rejected in the sheet itself stands. The one place where the two are weighed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION approval_of(stated text, filed text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN filed = 'approved' AND stated IN ('draft', 'submitted', 'approved_supplier') THEN filed
                ELSE coalesce(stated, filed) END;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`DROP FUNCTION approval_of`);
}
