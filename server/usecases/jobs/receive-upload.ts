import type { DossierPart } from '../../importers/importer.js';
import type { JobQueue } from './job-ports.js';

/** A file as received: its bytes wait on this machine, already hashed. */
export interface ReceivedFile {
  /** As its sender named it, `/` between folders. */
  name: string;
  path: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: string;
  byteLength: number;
  /** Folder of the dossier it belongs to; `any` where its content decides. */
  part: DossierPart;
}

/**
 * Why an import was started. `reread`: no file, what is stored is read again where the answers about it changed, which every
 * import does.
 */
export type ImportKind = 'upload' | 'reread' | 'declaration';

/** What one person sent together. */
export interface Upload {
  kind: ImportKind;
  /** The account of the sender; null for Déclic itself. */
  byAccount: string | null;
  files: readonly ReceivedFile[];
}

/** Imports that wait, of one organisation, within one transaction. */
export interface UploadStore {
  /** Keeps the files whole; returns the id of the import. */
  addImport(upload: Upload): Promise<string>;
  /** Puts an import that failed back to its start. False when there is no such import, or it has not failed. */
  putBack(importId: string): Promise<boolean>;
  /** The audit that waits in this organisation, made when there is none; returns its id. */
  askForAudit(): Promise<string>;
}

/** What receiving needs, all of one transaction. */
interface ReceivingStores {
  uploads: UploadStore;
  queue: JobQueue;
}

/** Keeps an upload and sends its job, in the caller's transaction: once it is committed, nothing of it can be lost. */
export async function receiveUpload({ uploads, queue }: ReceivingStores, upload: Upload): Promise<string> {
  const id = await uploads.addImport(upload);
  await queue.send({ kind: 'import', id });
  return id;
}

/** Tries an import again that had failed for good. False when there is no such import, or it has not failed. */
export async function retryImport({ uploads, queue }: ReceivingStores, id: string): Promise<boolean> {
  const isBack = await uploads.putBack(id);
  if (isBack) await queue.send({ kind: 'import', id });
  return isBack;
}

/** Asks for an audit of everything; one that waits already serves. Also the way to try a failed one again. */
export async function requestAudit({ uploads, queue }: ReceivingStores): Promise<string> {
  const id = await uploads.askForAudit();
  await queue.send({ kind: 'audit', id });
  return id;
}
