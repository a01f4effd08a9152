import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A private folder for texts that are received as files. `remove` must be called. */
export async function spoolTexts(below: string): Promise<{
  write: (text: string) => Promise<string>;
  remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(below, 'text-'));
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
