import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../server/db/connection.js';
import { startEmbedded } from '../../server/db/embedded/launcher.js';
import { isAlive, mayServe } from '../../server/db/embedded/postmaster-file.js';
import { migrateToLatest } from '../../server/db/migrate.js';

/** The database every test database is a copy of: migrated once. */
export const TEMPLATE = 'declic_template';

/** Name of the variable that tells the tests of a project where its server is. */
export function serverVariable(project: string): string {
  return `DECLIC_TEST_SERVER_${project.toUpperCase()}`;
}

/** Name of the variable that tells where the data of that server are: commands of the tests may join it. */
export function dataVariable(project: string): string {
  return `DECLIC_TEST_DATA_${project.toUpperCase()}`;
}

/** A folder for one test run or one test; those of runs that were killed are swept with their servers. */
export function makeTestFolder(purpose: string): string {
  const root = join(tmpdir(), `declic-tests-${process.getuid?.() ?? 'all'}`);
  mkdirSync(root, { recursive: true });
  sweep(root);
  const folder = mkdtempSync(join(root, `${purpose}-`));
  // The server may have to run under another account.
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'owner'), `${process.pid}`);
  return folder;
}

/**
 * Starts the server of a test project in a folder of its own and migrates the template database.
 * @param binaries folder of the programs of PostgreSQL; the npm package's when undefined.
 */
export async function startTestServer(
  project: string,
  binaries: string | undefined,
): Promise<{ stop(): Promise<void> }> {
  const folder = makeTestFolder(project);
  const server = await startEmbedded({
    dataDir: join(folder, 'postgres'),
    forTests: true,
    ...(binaries === undefined ? {} : { binaries }),
  });
  process.env[serverVariable(project)] = server.connectionString;
  process.env[dataVariable(project)] = folder;
  const admin = await openDatabase({ connection: server.connection, poolSize: 1 });
  await admin.knex.raw(`create database ${TEMPLATE}`);
  await admin.close();
  const template = await openDatabase({ connection: { ...server.connection, database: TEMPLATE } });
  await migrateToLatest(template);
  await template.close();
  return {
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function sweep(root: string): void {
  for (const name of readdirSync(root)) {
    const folder = join(root, name);
    const owner = numberIn(join(folder, 'owner'));
    if (owner === undefined || isAlive(owner)) continue;
    const left = numberIn(join(folder, 'postgres', 'cluster', 'postmaster.pid'));
    // Nothing in it is worth a clean stop, and the folder goes.
    if (left !== undefined && mayServe(left, join(folder, 'postgres', 'cluster')))
      process.kill(left, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function numberIn(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return undefined;
  }
}
