import type { Agent } from 'supertest';
import { openWorker } from '../../server/compose-worker.js';
import { openTestApi, path, type TestApi } from './api.js';
import type { DossierFiles } from './audit-dossier.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** The service over a database of its own, with the worker that reads and audits what it receives, and an organisation. */
export interface ServiceAtWork {
  database: TestDatabase;
  api: TestApi;
  orgId: string;
  /** Stops the worker before the service: what was received from then on waits. */
  stopWorker: () => Promise<void>;
  close: () => Promise<void>;
}

/** @param today the day on which the service works */
export async function openServiceAtWork(today: string): Promise<ServiceAtWork> {
  const database = await createTestDatabase();
  const { connectionString, db } = database;
  const api = await openTestApi(db, connectionString, today);
  const worker = await openWorker({
    connection: connectionString,
    role: db.role,
    today: () => Promise.resolve(today),
    onFault: (error) => {
      api.services.log.error({ err: error }, 'job failed');
    },
  });
  const { orgId } = await api.organisation();
  let stopped: Promise<void> | undefined;
  const stopWorker = (): Promise<void> => (stopped ??= worker.stop());
  return {
    database,
    api,
    orgId,
    stopWorker,
    async close() {
      await stopWorker();
      await api.close();
      await database.drop();
    },
  };
}

/** Sends files as a form does, and waits until they are read and audited. @returns the import's id and what was told of its progress */
export async function sendFiles(
  sender: Agent,
  files: DossierFiles,
): Promise<{ id: string; progress: string }> {
  const request = sender.post(path('/imports'));
  for (const [filepath, content] of Object.entries(files))
    // A path, of which a form sends only the last part where it is given as a file name.
    request.attach('files', Buffer.from(content), { ...{ filepath }, filename: filepath });
  const { id } = (await request.expect(202)).body as { id: string };
  const { text } = await sender.get(path(`/imports/${id}/progress`)).expect(200);
  return { id, progress: text };
}

/** Waits until an audit is done. @throws Error when it failed */
export async function auditDone(reader: Agent, audit: string): Promise<void> {
  for (;;) {
    const { state } = (await reader.get(path(`/audits/${audit}`)).expect(200)).body as { state: string };
    if (state === 'done') return;
    if (state === 'failed') throw new Error('the audit failed');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
