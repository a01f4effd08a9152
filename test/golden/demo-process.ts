import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.js';

/** The demonstration as a person starts it, in a process group of its own, as a terminal would. */
export interface RunningDemo {
  /** Resolves when the process has said these words on either output. Rejects when it ends before. */
  saying(words: string): Promise<void>;
  /** Ctrl-C: the whole group is interrupted. */
  interrupt(): void;
  ended: Promise<{ status: number | null; signal: NodeJS.Signals | null; out: string; err: string }>;
}

/** `npm run demo -- ARGS` with its data in a folder of its own. */
export function startDemo(dataDir: string, args: readonly string[]): RunningDemo {
  return start(dataDir, 'npm', ['run', 'demo', '--', ...args]);
}

/** The same built command without npm before it, which costs a second. */
export function startBuiltDemo(dataDir: string, args: readonly string[]): RunningDemo {
  return start(dataDir, process.execPath, [join(projectRoot(), 'dist', 'scripts', 'demo.js'), ...args]);
}

function start(dataDir: string, command: string, args: readonly string[]): RunningDemo {
  const child = spawn(command, args, {
    cwd: projectRoot(),
    // An empty variable counts as absent.
    env: { ...process.env, DECLIC_DATA_DIR: dataDir, DATABASE_URL: '', DECLIC_PORT: '0' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const tell of listeners) tell();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    for (const tell of listeners) tell();
  });
  const ended = new Promise<Awaited<RunningDemo['ended']>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve({ status, signal, out, err });
    });
  });
  return {
    ended,
    saying: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (err.includes(words) || out.includes(words)) resolve();
        };
        listeners.add(look);
        look();
        void ended.then(() => {
          reject(new Error(`ended without saying ${words}: ${err}`));
        });
      }),
    interrupt() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    },
  };
}

/** Command lines of the processes that work in a folder or name it; Linux only, none elsewhere. */
export function processesOf(folder: string): string[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => {
      try {
        return `${pid} ${readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ')}`;
      } catch {
        // Ended meanwhile.
        return '';
      }
    })
    .filter((line) => line.includes(folder));
}
