import { setTimeout as pause } from 'node:timers/promises';
import type { RunningServer } from '../../server/compose-server.js';
import { hashFile } from '../../server/dossier/hash-file.js';
import { openDossier } from '../../server/dossier/open-dossier.js';
import { receiveUpload, type ReceivedFile } from '../../server/usecases/jobs/receive-upload.js';
import type { Sight } from '../../server/usecases/reads/sight.js';

const LOOK_MS = 200;
const EVERYTHING: Sight = { accountId: null, supplierId: null, scope: null, audience: ['buyer'] };

/** Receives the dossier as an upload, and waits until the worker has read and audited it. */
export async function importDemo(
  { services }: RunningServer,
  orgId: string,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const dossier = await openDossier(folder);
  try {
    const files: ReceivedFile[] = [];
    for (const { name, path, part } of dossier.files) {
      const hashed = await hashFile(path);
      if (hashed !== null) files.push({ name, path, part, ...hashed });
    }
    const importId = await services.unit.within(orgId, (stores) =>
      receiveUpload(stores, { kind: 'upload', byAccount: null, files }),
    );
    await audited(services, orgId, importId, signal);
  } finally {
    await dossier.close();
  }
}

async function audited(
  services: RunningServer['services'],
  orgId: string,
  importId: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const view = await services.reads.import(orgId, EVERYTHING, importId);
    if (view?.state === 'failed' || view?.audit?.state === 'failed')
      throw new Error(view.failure?.detail.en ?? 'the demonstration could not be audited');
    if (view?.state === 'done' && (view.audit === null || view.audit.state === 'done')) return;
    await pause(LOOK_MS);
  }
}
