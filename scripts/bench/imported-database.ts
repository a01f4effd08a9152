import { openDatabase, type Database } from '../../server/db/connection.js';
import type { ServerAddress } from '../../server/db/embedded/server-address.js';
import { importStore } from '../../server/db/import/import-store.js';
import { migrateToLatest } from '../../server/db/migrate.js';
import { createOrganisation } from '../../server/db/organisation.js';
import { openDossier } from '../../server/dossier/open-dossier.js';
import { openSandbox } from '../../server/sandbox/sandbox.js';
import { importDocuments } from '../../server/usecases/import-documents.js';

const IMPORTED = 'bench_imported';
const COPY = 'bench_copy';

/** A database that holds one imported dossier and no audit. */
export interface ImportedDatabase {
  orgId: string;
  /** The import, facts prepared for audits included. */
  importSeconds: number;
  /** Runs `work` on a copy, which is dropped afterwards: each measure finds the data as the import left them. */
  onCopy<T>(work: (copy: Database, server: ServerAddress) => Promise<T>): Promise<T>;
}

/** Imports a dossier as every command does, its files read in limited child processes, into a database of its own. */
export async function importedDatabase(server: ServerAddress, dossier: string): Promise<ImportedDatabase> {
  await recreate(server, IMPORTED);
  const connection = { ...server, database: IMPORTED };
  const database = await openDatabase({ connection });
  try {
    await migrateToLatest(database);
    const orgId = await createOrganisation(database, 'npm run bench');
    const started = performance.now();
    await importInto(database, orgId, dossier);
    const importSeconds = (performance.now() - started) / 1000;
    return { orgId, importSeconds, onCopy: (work) => onCopy(server, work) };
  } finally {
    await database.close();
  }
}

async function importInto(database: Database, orgId: string, folder: string): Promise<void> {
  const sandbox = openSandbox();
  try {
    const dossier = await openDossier(folder, sandbox);
    try {
      await importDocuments(
        { reader: sandbox, store: importStore(database) },
        { orgId, files: dossier.files },
      );
    } finally {
      await dossier.close();
    }
  } finally {
    await sandbox.close();
  }
}

async function onCopy<T>(
  server: ServerAddress,
  work: (copy: Database, server: ServerAddress) => Promise<T>,
): Promise<T> {
  await recreate(server, COPY, IMPORTED);
  const connection = { ...server, database: COPY };
  const database = await openDatabase({ connection });
  try {
    return await work(database, connection);
  } finally {
    await database.close();
    await asAdministrator(server, (administrator) => administrator.knex.raw(`DROP DATABASE ${COPY}`));
  }
}

/** A database of this name: a copy of the template, else an empty one. What an earlier run left is dropped. */
async function recreate(server: ServerAddress, name: string, template?: string): Promise<void> {
  await asAdministrator(server, async ({ knex }) => {
    await knex.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await knex.raw(`CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`);
    // What was written must not be paid for by what is measured next.
    await knex.raw('CHECKPOINT');
  });
}

async function asAdministrator(
  server: ServerAddress,
  work: (administrator: Database) => Promise<unknown>,
): Promise<void> {
  const administrator = await openDatabase({ connection: server, poolSize: 1 });
  try {
    await work(administrator);
  } finally {
    await administrator.close();
  }
}
