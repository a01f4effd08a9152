import type { Knex } from 'knex';

/** An audit that was asked for and found what the current one had found keeps nothing of its own: it points at that one. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE audit ADD COLUMN same_as bigint;
    ALTER TABLE audit ADD CONSTRAINT audit_same_as FOREIGN KEY (org_id, same_as) REFERENCES audit (org_id, id);
    DROP INDEX audit_done;
    CREATE INDEX audit_done ON audit (org_id, id) WHERE state = 'done' AND same_as IS NULL;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX audit_done;
    CREATE INDEX audit_done ON audit (org_id, id) WHERE state = 'done';
    ALTER TABLE audit DROP COLUMN same_as;
  `);
}
