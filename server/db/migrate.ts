import type { Knex } from 'knex';
import type { Database } from './connection.js';
import { DatabaseFault, serverFault } from './database-fault.js';
import { MIGRATIONS, type NamedMigration } from './migrations-list.js';

/** The number of the advisory lock held while migrating. Arbitrary; never change it. */
const LOCK = 7_203_412;
const HISTORY = 'knex_migrations';

/**
 * Brings the schema to the last migration, all in one transaction: a start cut short leaves the schema as it was,
 * and of several replicas starting at once one migrates while the others wait and then find nothing to do.
 * @param migrations tests may give their own.
 * @returns the names run, oldest first; empty when the schema was up to date.
 * @throws DatabaseFault `newer-schema` when the database has a migration this program does not know.
 */
export function migrateToLatest(
  database: Database,
  migrations: readonly NamedMigration[] = MIGRATIONS,
): Promise<string[]> {
  return alone(database, migrations, async (trx) => {
    const done = (await trx.migrate.latest(settings(migrations))) as [number, string[]];
    return done[1];
  });
}

/**
 * Undoes every migration, last first, in one transaction; the data goes with the tables.
 * @returns the names undone. @throws DatabaseFault `newer-schema`.
 */
export function rollbackAll(
  database: Database,
  migrations: readonly NamedMigration[] = MIGRATIONS,
): Promise<string[]> {
  return alone(database, migrations, async (trx) => {
    const done = (await trx.migrate.rollback(settings(migrations), true)) as [number, string[]];
    return done[1];
  });
}

/** In a transaction of its own, the lock goes with it: it holds behind a pooler and is never left behind. */
async function alone<T>(
  database: Database,
  migrations: readonly NamedMigration[],
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await database.knex.transaction(async (trx) => {
      await trx.raw(
        `select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)`,
      );
      await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
      await refuseNewerSchema(trx, migrations);
      return work(trx);
    });
  } catch (error) {
    throw serverFault(error) ?? error;
  }
}

async function refuseNewerSchema(
  trx: Knex.Transaction,
  migrations: readonly NamedMigration[],
): Promise<void> {
  if (!(await trx.schema.hasTable(HISTORY))) return;
  const known = new Set(migrations.map((migration) => migration.name));
  const run = await trx<{ name: string }>(HISTORY).select('name').orderBy('id');
  const unknown = run.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const names = unknown.join(', ');
  throw new DatabaseFault('newer-schema', {
    fr: `La base de données vient d’une version plus récente de Déclic (${names}). Rien n’a été modifié ; lancez cette version-là.`,
    en: `The database comes from a later version of Déclic (${names}). Nothing was changed; start that version.`,
  });
}

/** The list is in the code, not in a folder: the same names from the sources and from `dist/`. */
function settings(migrations: readonly NamedMigration[]): Knex.MigratorConfig {
  const source: Knex.MigrationSource<NamedMigration> = {
    getMigrations: () => Promise.resolve([...migrations]),
    getMigrationName: (migration) => migration.name,
    getMigration: (migration) => Promise.resolve(migration),
  };
  return { migrationSource: source, tableName: HISTORY };
}
