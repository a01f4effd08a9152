import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded, type EmbeddedServer } from '../../server/db/embedded/launcher.js';
import { mayServe, readPostmasterFile } from '../../server/db/embedded/postmaster-file.js';
import { projectRoot } from '../../server/project-root.js';
import { dataVariable, makeTestFolder } from './test-server.js';

/** How a command ended, and what it wrote. */
export interface CommandRun {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A command at work. */
export interface RunningCommand {
  child: ChildProcess;
  ended: Promise<CommandRun>;
}

export interface CommandOptions {
  /** Added to an environment without language, zone or database. */
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** In a process group of its own, whose number is that of the process: to signal it with all its children. */
  detached?: boolean;
  uid?: number;
  /** A file open for writing, instead of a pipe; `stdout` of the run is then empty. */
  stdout?: number;
}

/** A command of `dist/scripts`. */
type Script = 'audit' | 'inspect' | 'effort-check' | 'effort-table' | 'demo' | 'bench';

/** A place for commands to run in: their embedded database and their temporary files, away from everything else. */
export interface CommandHouse {
  folder: string;
  /** Their `TMPDIR`. */
  temporary: string;
  /** What tells them so, for one that is started otherwise. */
  environment(): Record<string, string>;
  start(script: Script, args: readonly string[], options?: CommandOptions): RunningCommand;
  /** Runs a command of `dist/`, as `npm run` does once it has built. */
  run(script: Script, args: readonly string[], options?: CommandOptions): Promise<CommandRun>;
  /**
   * Lets the commands join an embedded server that runs meanwhile, which is quicker: that of the tests, else one of their own.
   */
  warm(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a house; call `remove` in `afterAll`. */
export function makeCommandHouse(): CommandHouse {
  const folder = makeTestFolder('commands');
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  // The server may have to run under another account.
  chmodSync(temporary, 0o1777);
  let dataDir = folder;
  let server: EmbeddedServer | undefined;
  const environment = () => ({ DECLIC_DATA_DIR: dataDir, TMPDIR: temporary });
  const start: CommandHouse['start'] = (script, args, options) =>
    startProcess(process.execPath, [join(projectRoot(), 'dist', 'scripts', `${script}.js`), ...args], {
      ...options,
      env: { ...environment(), ...options?.env },
    });
  return {
    folder,
    temporary,
    environment,
    start,
    run: (script, args, options) => start(script, args, options).ended,
    async warm() {
      const running = process.env[dataVariable('embedded')];
      if (running !== undefined) dataDir = running;
      else server ??= await startEmbedded({ dataDir: join(folder, 'postgres'), forTests: true });
    },
    async remove() {
      await server?.stop();
      endServerLeftIn(join(folder, 'postgres', 'cluster'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Only a test that failed in the middle leaves one. */
function endServerLeftIn(cluster: string): void {
  const pid = readPostmasterFile(cluster)?.pid;
  if (pid !== undefined && mayServe(pid, cluster)) process.kill(pid, 'SIGKILL');
}

/** Starts a program and gathers what it writes. Its environment is `PATH`, `HOME` and what is given. */
export function startProcess(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): RunningCommand {
  const { env, cwd, detached, uid, stdout } = options;
  const child = spawn(program, args, {
    cwd: cwd ?? projectRoot(),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
    detached: detached ?? false,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const ended = new Promise<CommandRun>((resolve, reject) => {
    const written = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => (written[name] += text));
    }
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve({ status, signal, ...written });
    });
  });
  return { child, ended };
}
