import type { Knex } from 'knex';

/**
 * Days and hours of a quantity by the contract's own hours per day; null where they are needed and not known. The one place
 * where time is converted.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION days_of(quantity numeric, unit text, hours_per_day numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE unit WHEN 'day' THEN quantity WHEN 'hour' THEN round(quantity / hours_per_day, 6) END;

    CREATE FUNCTION hours_of(quantity numeric, unit text, hours_per_day numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE unit WHEN 'hour' THEN quantity WHEN 'day' THEN quantity * hours_per_day END;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`DROP FUNCTION days_of; DROP FUNCTION hours_of`);
}
