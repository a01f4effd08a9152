import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProcessAlive } from '../sandbox/process-alive.js';

const PREFIX = 'declic-dossier-';
const NAME = new RegExp(`^${PREFIX}(\\d+)-`);

/** A private folder for documents, as long as this process works with them. Its name carries the process that owns it. */
export const makeUnpackingFolder = (): Promise<string> => mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));

/** Removes what killed commands had unpacked: documents of a contractor must not stay in the temporary folder. */
export async function sweepUnpackingFolders(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const owner = NAME.exec(name)?.[1];
    if (owner === undefined || isProcessAlive(Number(owner))) continue;
    // It may belong to another account, who will remove it.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}
