import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InspectedFile } from '../../../server/cli/inspect/inspected-file.js';
import { projectRoot } from '../../../server/project-root.js';
import type { Record } from './record-answers.js';

/** One run of the real command over a folder. */
export interface InspectRun {
  seconds: number;
  status: number | null;
  files: InspectedFile[];
  record: Record;
}

/** Runs the built `inspect` on a folder; its result and its record are written beside it. */
export async function runInspect(folder: string, beside: string): Promise<InspectRun> {
  const [json, recorded] = [join(beside, 'inspected.json'), join(beside, 'record.json')];
  const built = join(projectRoot(), 'dist', 'scripts');
  const started = performance.now();
  const command = spawn(
    process.execPath,
    [
      ...['--import', pathToFileURL(join(built, 'bench', 'inspect', 'record-answers.js')).href],
      ...[join(built, 'inspect.js'), folder, '--json', json, '--lang', 'en'],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DECLIC_BENCH_RECORD: recorded } },
  );
  const status = await new Promise<number | null>((resolve, reject) => {
    command.once('error', reject).once('close', resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  const { files } = JSON.parse(readFileSync(json, 'utf8')) as { files: InspectedFile[] };
  return { seconds, status, files, record: JSON.parse(readFileSync(recorded, 'utf8')) as Record };
}
