import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readPostmasterFile } from '../../server/db/embedded/postmaster-file.js';
import { homeOf } from '../../server/db/embedded/place.js';
import { projectRoot } from '../../server/project-root.js';
import { watchMemory, type MemoryPeak } from './watch-memory.js';

/** One audit as a user runs it, from the start of the process to its end: the start of the server is in it. */
export interface AuditRun {
  seconds: number;
  memory: MemoryPeak | null;
}

/**
 * Audits a dossier with the built command line, its report thrown away.
 * @throws Error when the command does not end with status 0, with what it wrote.
 */
export async function runAudit(dataDir: string, args: readonly string[]): Promise<AuditRun> {
  const started = performance.now();
  const command = spawn(process.execPath, [join(projectRoot(), 'dist', 'scripts', 'audit.js'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DATABASE_URL: undefined, DECLIC_DATA_DIR: dataDir },
  });
  const cluster = join(homeOf(join(dataDir, 'postgres')), 'cluster');
  const memory = watchMemory(() =>
    [command.pid, readPostmasterFile(cluster)?.pid].filter((pid) => pid !== undefined),
  );
  let complaint = '';
  command.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const status = await new Promise<number | null>((resolve, reject) => {
    command.once('error', reject).once('close', resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  const peak = memory.stop();
  if (status !== 0) throw new Error(`The audit ended with status ${String(status)}: ${complaint}`);
  return { seconds, memory: peak };
}
