import { join } from 'node:path';
import type { Config } from './config.js';
import type { AuditResultSections } from './domain/audit-result.js';
import type { Text } from './domain/text.js';
import { auditStore } from './db/audit/audit-store.js';
import { inOrganisation, openDatabase, type Database } from './db/connection.js';
import { startEmbedded } from './db/embedded/launcher.js';
import { importStore } from './db/import/import-store.js';
import { migrateToLatest } from './db/migrate.js';
import { createOrganisation, removeOrganisation } from './db/organisation.js';
import { clientOf } from './db/raw-client.js';
import { openAuditResult } from './db/read/result/audit-result.js';
import { assertSafe } from './db/safety.js';
import { openThrowAwayDatabase } from './db/throw-away.js';
import type { AuditStore } from './usecases/audit-ports.js';
import type { ImportStore } from './usecases/import-documents.js';

/** Where one command works: an organisation of its own, removed at the end. */
export interface Workspace {
  orgId: string;
  imports: ImportStore;
  audits: AuditStore;
  /** Reads the result of an audit inside one transaction. */
  withResult<T>(auditId: string, work: (result: AuditResultSections) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens a workspace: on the database of `DATABASE_URL` in an organisation of its own, else in a throw-away database of the
 * embedded server.
 */
export async function openWorkspace(config: Config, onProgress?: (text: Text) => void): Promise<Workspace> {
  if (config.databaseUrl !== undefined) {
    const database = await openDatabase({
      connection: config.databaseUrl,
      poolSize: config.databasePoolSize,
      role: config.databaseRole,
    });
    try {
      await migrateToLatest(database);
      return await workspaceOn(database, () => database.close());
    } catch (error) {
      await database.close();
      throw error;
    }
  }
  const server = await startEmbedded({
    dataDir: join(config.dataDir, 'postgres'),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  try {
    const { database, drop } = await openThrowAwayDatabase(server.connection);
    return await workspaceOn(database, async () => {
      await drop();
      await server.stop();
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function workspaceOn(database: Database, release: () => Promise<void>): Promise<Workspace> {
  await assertSafe(database);
  const orgId = await createOrganisation(database, 'npm run audit');
  return {
    orgId,
    imports: importStore(database),
    audits: auditStore(database),
    withResult: (auditId, work) =>
      inOrganisation(
        database,
        orgId,
        async (trx) => work(await openAuditResult(await clientOf(trx), auditId)),
        { statementMs: 600_000 },
      ),
    async close() {
      try {
        await removeOrganisation(database, orgId);
      } finally {
        await release();
      }
    },
  };
}
