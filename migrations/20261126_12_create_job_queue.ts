import type { Knex } from 'knex';
import PgBoss from 'pg-boss';
import { APP_ROLE, BACKUP_ROLE } from '../server/db/roles.js';

/**
 * The queue of pg-boss, in its own schema and outside the organisations: a job only says which row there is something to do
 * for. The application may add a job in the transaction that writes the row, and see or take none.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(withoutTransaction(PgBoss.getConstructionPlans('pgboss')));
  // A queue keeps one waiting job for each row ("short"). A worker is given up by the lease of its row long before 23 hours.
  await knex.raw(`
    SELECT pgboss.create_queue('dead-letter', '{"policy": "standard"}');
    SELECT pgboss.create_queue(name, '{"policy": "short", "retryLimit": 2, "retryDelay": 1, "retryBackoff": false,
                                       "expireInSeconds": 82800, "deadLetter": "dead-letter"}')
      FROM unnest(ARRAY['import', 'audit']) name;

    GRANT USAGE ON SCHEMA pgboss TO ${APP_ROLE}, ${BACKUP_ROLE};
    GRANT SELECT ON pgboss.queue TO ${APP_ROLE};
    GRANT INSERT, SELECT (id) ON pgboss.job TO ${APP_ROLE};
    GRANT SELECT ON ALL TABLES IN SCHEMA pgboss TO ${BACKUP_ROLE};
  `);
}

/** The statements of pg-boss alone: the migration has its own transaction, and its own wait for locks. */
function withoutTransaction(plans: string): string {
  const statements = /^\s*BEGIN;\s*(?:SET LOCAL [^;]+;\s*)*([\s\S]+)COMMIT;\s*$/.exec(plans)?.[1];
  if (statements === undefined) throw new Error('The construction plans of pg-boss have another form.');
  return statements;
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP SCHEMA pgboss CASCADE');
}
