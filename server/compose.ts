import { join } from 'node:path';
import type { Config } from './config.js';
import type { AuditResultSections } from './domain/audit-result.js';
import type { Text } from './domain/text.js';
import { auditStore } from './db/audit/audit-store.js';
import { inOrganisation, openDatabase } from './db/connection.js';
import { startEmbedded } from './db/embedded/launcher.js';
import { importStore } from './db/import/import-store.js';
import { migrateToLatest } from './db/migrate.js';
import { createOrganisation } from './db/organisation.js';
import { clientOf } from './db/raw-client.js';
import { openAuditResult } from './db/read/result/audit-result.js';
import type { PassingDatabase } from './db/passing-database.js';
import { openRolledBack } from './db/rolled-back.js';
import { assertSafe } from './db/safety.js';
import { openThrowAwayDatabase } from './db/throw-away.js';
import type { AuditStore } from './usecases/audit-ports.js';
import type { ImportStore } from './usecases/import-documents.js';

/** Where one command works: an organisation of its own, of which nothing is left at the end. */
export interface Workspace {
  orgId: string;
  imports: ImportStore;
  audits: AuditStore;
  /** Reads the result of an audit inside one transaction. */
  withResult<T>(auditId: string, work: (result: AuditResultSections) => Promise<T>): Promise<T>;
  /** Makes the work that runs fail soon: the command was told to stop, and closes as usual. */
  interrupt(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a workspace: in a transaction that is rolled back on the database of `DATABASE_URL`, else in a throw-away database
 * of the embedded server.
 */
export async function openWorkspace(config: Config, onProgress?: (text: Text) => void): Promise<Workspace> {
  return config.databaseUrl === undefined
    ? onEmbedded(config, onProgress)
    : onDatabaseOf(config.databaseUrl, config);
}

async function onDatabaseOf(url: string, config: Config): Promise<Workspace> {
  const options = { connection: url, poolSize: config.databasePoolSize, role: config.databaseRole };
  const opened = await openDatabase(options);
  try {
    await migrateToLatest(opened);
    return await workspaceOn(await openRolledBack(options, opened), () => Promise.resolve());
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function onEmbedded(config: Config, onProgress?: (text: Text) => void): Promise<Workspace> {
  const server = await startEmbedded({
    dataDir: join(config.dataDir, 'postgres'),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  try {
    return await workspaceOn(await openThrowAwayDatabase(server.connection), () => server.stop());
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function workspaceOn(passing: PassingDatabase, release: () => Promise<void>): Promise<Workspace> {
  const { database } = passing;
  const orgId = await firstOrganisation(passing);
  return {
    orgId,
    imports: importStore(database),
    audits: auditStore(database, { keepsResult: false }),
    withResult: (auditId, work) =>
      inOrganisation(
        database,
        orgId,
        async (trx) => work(await openAuditResult(await clientOf(trx), auditId)),
        { statementMs: 600_000 },
      ),
    interrupt: () => passing.interrupt(),
    async close() {
      try {
        await passing.discard();
      } finally {
        await release();
      }
    },
  };
}

async function firstOrganisation(passing: PassingDatabase): Promise<string> {
  try {
    await assertSafe(passing.database);
    return await createOrganisation(passing.database, 'npm run audit');
  } catch (error) {
    await passing.discard();
    throw error;
  }
}
