import { mkdirSync, rmSync } from 'node:fs';
import type { DeliverableBomb } from './deliverable-bombs.js';
import { measureBomb } from './measure-bomb.js';

/** Measures each hostile delivered file and says what it came to, its time and its memory; gives what is wrong, a sentence each. */
export async function benchBombs(
  bombs: readonly DeliverableBomb[],
  folder: string,
  say: (text: string) => void,
): Promise<string[]> {
  const faults: string[] = [];
  mkdirSync(folder, { recursive: true });
  try {
    for (const bomb of bombs) {
      const { outcome, code, seconds, peakMegabytes } = await measureBomb(
        bomb,
        folder,
        'http://127.0.0.1:9/',
      );
      const memory = peakMegabytes === null ? '' : `${peakMegabytes.toFixed(0)} MB`;
      say(
        `   ${bomb.name.padEnd(20)} ${`${seconds.toFixed(2)} s`.padStart(9)} ${memory.padStart(7)}  ${outcome}`,
      );
      if (code === 'internal-error') faults.push(`${bomb.name}: internal-error`);
      if (!bomb.comesTo.includes(outcome))
        faults.push(`${bomb.name}: ${outcome}, and not ${bomb.comesTo.join(' or ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}
