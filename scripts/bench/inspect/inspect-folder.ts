import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from './judge-run.js';
import { figuresOf, type InspectFigures } from './measure-run.js';
import { mixedFiles, type MixedFile } from './mixed-files.js';
import { runInspect } from './run-inspect.js';

/** Makes a folder of mixed files below `folder`, inspects it with the real command, and removes it. */
export async function inspectMixedFolder(
  folder: string,
  count: number,
  seed: number,
): Promise<{ faults: string[]; figures: InspectFigures }> {
  const mixed = join(folder, 'mixed');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(mixed, { recursive: true });
  try {
    const made: Pick<MixedFile, 'name' | 'kind' | 'coming'>[] = [];
    for await (const { content, ...file } of mixedFiles(count, seed)) {
      writeFileSync(join(mixed, file.name), content);
      made.push(file);
    }
    const run = await runInspect(mixed, folder);
    return { faults: await faultsOf(made, run), figures: figuresOf(run) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
