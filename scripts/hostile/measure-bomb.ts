import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openSandbox } from '../../server/sandbox/sandbox.js';
import { replaceFile } from '../samples/replace-file.js';
import type { DeliverableBomb } from './deliverable-bombs.js';
import { watchChildren } from './watch-children.js';

/** What measuring one hostile delivered file came to. */
export interface MeasuredBomb {
  /** The reason why it was not measured, or `measured`. */
  outcome: string;
  /** Code of the guard that fired; null for none. */
  code: string | null;
  seconds: number;
  /** Most resident memory of one reading process, in MB; null where the system does not tell. */
  peakMegabytes: number | null;
}

/** Measures a hostile delivered file as an import does, under the limits of every upload. */
export async function measureBomb(
  { name, bytes }: DeliverableBomb,
  folder: string,
  address: string,
): Promise<MeasuredBomb> {
  const path = join(folder, 'delivered.upload');
  replaceFile(path, bytes(address));
  const byteLength = statSync(path).size;
  const sandbox = openSandbox({ concurrency: 1 });
  const watch = watchChildren();
  const started = performance.now();
  try {
    const { evidence, problem } = await sandbox.measure(
      { name: `deliverables/${name}`, path, byteLength, part: 'deliverables', answers: {} },
      null,
    );
    return {
      outcome: evidence.notMeasured ?? 'measured',
      code: problem?.code ?? null,
      seconds: (performance.now() - started) / 1000,
      peakMegabytes: watch.stop(),
    };
  } finally {
    watch.stop();
    await sandbox.close();
  }
}
