import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SPOOL_PREFIX } from './spool-files.js';

/** A private folder for texts that are received as files. `remove` must be called. */
export async function spoolTexts(): Promise<{
  write: (text: string) => Promise<string>;
  remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), `${SPOOL_PREFIX}${process.pid}-`));
  let count = 0;
  return {
    async write(text) {
      const path = join(folder, `${count}.text`);
      count += 1;
      await writeFile(path, text, { mode: 0o600 });
      return path;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
