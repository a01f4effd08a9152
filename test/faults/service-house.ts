import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inOrganisation, openDatabase, type Database } from '../../server/db/connection.js';
import { startEmbedded } from '../../server/db/embedded/launcher.js';
import { jobQueue } from '../../server/db/jobs/job-queue.js';
import { uploadStore } from '../../server/db/jobs/upload-store.js';
import { migrateToLatest } from '../../server/db/migrate.js';
import { createOrganisation } from '../../server/db/organisation.js';
import { clientOf } from '../../server/db/raw-client.js';
import { projectRoot } from '../../server/project-root.js';
import { receiveUpload, type ReceivedFile } from '../../server/usecases/jobs/receive-upload.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import { resultText } from '../support/result-text.js';
import { startProcess, type RunningCommand } from '../support/run-command.js';
import { makeTestFolder } from '../support/test-server.js';
import { SERVICE_LOOK_MS, SERVICE_PATIENCE_MS } from './service-gate.js';
import { becomes } from './watch-work.js';

/** What is seen of an import from outside. */
export interface ImportRow {
  id: string;
  state: string;
  attempt: number;
  tries: number;
  files_done: number;
  failure: { code: string } | null;
}

/** A migrated database of its own for the workers of a test file, and the hands that send and look. */
export class ServiceHouse {
  private readonly workers: RunningCommand[] = [];

  private constructor(
    readonly database: Database,
    private readonly connection: string,
    private readonly folder: string,
    private readonly stopServer: () => Promise<void>,
  ) {}

  static async open(): Promise<ServiceHouse> {
    const folder = makeTestFolder('service');
    const server = await startEmbedded({ dataDir: join(folder, 'postgres'), forTests: true });
    const database = await openDatabase({ connection: server.connection });
    await migrateToLatest(database);
    return new ServiceHouse(database, server.connectionString, folder, () => server.stop());
  }

  async close(): Promise<void> {
    for (const { child, ended } of this.workers) {
      child.kill('SIGKILL');
      await ended;
    }
    await this.database.close();
    await this.stopServer();
    rmSync(this.folder, { recursive: true, force: true });
  }

  newOrganisation(): Promise<string> {
    return createOrganisation(this.database, 'Service exemple');
  }

  /** Receives files as the service does: once this returns, they are acknowledged. */
  async upload(orgId: string, files: DossierFiles): Promise<string> {
    const spool = mkdtempSync(join(this.folder, 'spool-'));
    const received = Object.entries(files).map(([name, content], index): ReceivedFile => {
      const path = join(spool, `${index}`);
      const bytes = Buffer.from(content);
      writeFileSync(path, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name, path, sha256, byteLength: bytes.byteLength, part: 'any' };
    });
    const id = await inOrganisation(this.database, orgId, (trx) =>
      receiveUpload(
        { uploads: uploadStore(trx, orgId), queue: jobQueue(trx, orgId) },
        { kind: 'upload', byAccount: null, files: received },
      ),
    );
    rmSync(spool, { recursive: true });
    return id;
  }

  /** Starts a worker; its lease is short, so that another takes over soon. */
  async worker(settings: {
    leaseMs: number;
    drainMs?: number;
    imports?: number;
    asOf: string;
  }): Promise<RunningCommand> {
    const script = join(projectRoot(), 'test', 'faults', 'service-worker-child.mjs');
    const args = [script, this.connection, JSON.stringify(settings)];
    const running = startProcess(process.execPath, args);
    this.workers.push(running);
    let written = '';
    running.child.stdout?.on('data', (text: string) => (written += text));
    const isReady = await becomes(
      () => written.includes('ready') || running.child.exitCode !== null,
      SERVICE_PATIENCE_MS,
    );
    if (!isReady || running.child.exitCode !== null) throw new Error((await running.ended).stderr);
    return running;
  }

  /** Lets frozen workers go on. */
  wakeAll(): void {
    for (const { child } of this.workers) child.kill('SIGCONT');
  }

  async imports(orgId: string): Promise<ImportRow[]> {
    return this.rows<ImportRow>(
      orgId,
      'SELECT id, state, attempt, tries, files_done, failure FROM import ORDER BY id',
    );
  }

  /** Rows of one organisation, seen as the application sees them. */
  rows<Row extends object>(orgId: string, sql: string): Promise<Row[]> {
    return inOrganisation(this.database, orgId, async (trx) => {
      const client = await clientOf(trx);
      return (await client.query<Row>(sql)).rows;
    });
  }

  /** Waits until everything of an organisation is done: its imports, then the audit that they asked for. */
  async isDone(orgId: string): Promise<boolean> {
    const deadline = Date.now() + SERVICE_PATIENCE_MS;
    for (;;) {
      const work = await this.rows<{ kind: string; state: string }>(
        orgId,
        `SELECT 'import' AS kind, state, attempt, failure FROM import
         UNION ALL SELECT 'audit', state, attempt, failure FROM audit`,
      );
      const isOver = work.every(({ state }) => state === 'done') && work.some(({ kind }) => kind === 'audit');
      if (isOver) return true;
      if (Date.now() > deadline) throw new Error(JSON.stringify(work));
      await pause(SERVICE_LOOK_MS);
    }
  }

  /** The result of the last audit that is done. */
  result(orgId: string): Promise<string> {
    return inOrganisation(this.database, orgId, async (trx) => {
      const client = await clientOf(trx);
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM audit WHERE state = 'done' ORDER BY id DESC LIMIT 1`,
      );
      return resultText(client, rows[0]?.id ?? '');
    });
  }
}
