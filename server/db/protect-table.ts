import type { Knex } from 'knex';
import { APP_ROLE, BACKUP_ROLE } from './roles.js';

/**
 * Puts a table with an `org_id` column under row-level security: the application sees one organisation a transaction,
 * the backup role reads all. FORCE, because the owner would otherwise pass beside its own policies.
 * The setting is read through a subquery so that it is evaluated once a statement.
 */
export async function protectTable(knex: Knex, table: string): Promise<void> {
  await knex.raw(`
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY organisation ON ${table} TO ${APP_ROLE}
      USING (org_id = (SELECT current_setting('app.org_id')::bigint))
      WITH CHECK (org_id = (SELECT current_setting('app.org_id')::bigint));
    CREATE POLICY backup ON ${table} FOR SELECT TO ${BACKUP_ROLE} USING (true);
    GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${APP_ROLE};
    GRANT SELECT ON ${table} TO ${BACKUP_ROLE};
  `);
}
