import { mkdirSync, rmSync } from 'node:fs';
import type { HostileFile } from './hostile-files.js';
import { itemTitle } from './items.js';
import { receive } from './receive.js';

/** Receives each file in turn and says what it came to, its time and its memory; gives what is wrong, a sentence each. */
export async function benchFiles(
  files: readonly HostileFile[],
  folder: string,
  say: (text: string) => void,
): Promise<string[]> {
  const faults: string[] = [];
  let item = 0;
  mkdirSync(folder, { recursive: true });
  try {
    for (const file of files) {
      if (file.item !== item) say(itemTitle(file.item));
      item = file.item;
      const bytes = file.bytes('http://127.0.0.1:9/');
      const { documents, codes, seconds, peakMegabytes } = await receive({ name: file.name, bytes }, folder);
      const size = `${(Buffer.byteLength(bytes) / 1000).toFixed(1)} kB`;
      const memory = peakMegabytes === null ? '' : `${peakMegabytes.toFixed(0)} MB`;
      say(
        `   ${size.padStart(12)} ${`${seconds.toFixed(2)} s`.padStart(9)} ${memory.padStart(7)}  ${documents.join('; ')}`,
      );
      if (codes.includes('internal-error')) faults.push(`${file.name}: internal-error`);
      if (documents.join('\n') !== file.comesTo.join('\n'))
        faults.push(`${file.name}: ${documents.join('; ')}, and not ${file.comesTo.join('; ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}
