import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseFault, codeOf } from '../database-fault.js';
import { programOf } from './locate-binaries.js';
import type { Place } from './place.js';
import { isAlive } from './postmaster-file.js';
import { commandAs } from './run-as.js';
import { SOCKET_PORT } from './socket-path.js';

/** A server process that was started and may not be ready yet. */
export interface ServerProcess {
  pid: number | undefined;
  /** Why it ended, once it has; undefined while it runs. */
  ended(): string | undefined;
}

const LOG_LIMIT = 10_000_000;
const FAST_STOP_MS = 30_000;
const QUICK_STOP_MS = 10_000;
/**
 * For an import or an audit of a million rows, whose temporary tables would be written out and read again at each look. A session
 * takes of it what its tables need. Compiling a statement pays for hours of work, not for seconds.
 */
const WORK_SETTINGS = ['shared_buffers=256MB', 'temp_buffers=256MB', 'jit=off'];
/** A test loses nothing worth keeping in a power cut. */
const TEST_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the server in a session of its own, writing to a file: Ctrl-C in the terminal does not reach it before the
 * application has let go, and it outlives a killed application without losing its output.
 */
export async function startServerProcess(place: Place, forTests: boolean): Promise<ServerProcess> {
  if (existsSync(place.log) && statSync(place.log).size > LOG_LIMIT) rmSync(place.log);
  const log = openSync(place.log, 'a');
  const logFrom = statSync(place.log).size;
  const settings = [...(await listenSettings(place)), ...WORK_SETTINGS, ...(forTests ? TEST_SETTINGS : [])];
  const { program, args, options } = serverCommand(place, settings);
  const child = spawn(program, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let why: string | undefined;
  child.on('error', (error) => (why = error.message));
  child.on('exit', (status) => {
    // On Windows pg_ctl ends as soon as it has started the server.
    if (process.platform !== 'win32' || status !== 0) why = logAfter(place.log, logFrom);
  });
  child.unref();
  return { pid: child.pid, ended: () => why };
}

/**
 * Stops a server: fast (connections are ended, a checkpoint is written), then at once if that takes too long.
 * @throws DatabaseFault `server-not-stopping`.
 */
export async function stopServerProcess(place: Place, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    await runPgCtl(place, ['stop', '-D', place.cluster, '-m', 'fast', '-w']);
    return;
  }
  if (await signalled(pid, 'SIGINT', FAST_STOP_MS)) return;
  if (await signalled(pid, 'SIGQUIT', QUICK_STOP_MS)) return;
  throw new DatabaseFault('server-not-stopping', {
    fr: `Le serveur PostgreSQL (processus ${pid}) ne s’arrête pas. Ses données sont intactes ; il sera repris au prochain démarrage.`,
    en: `The PostgreSQL server (process ${pid}) does not stop. Its data are intact; the next start will take it over.`,
  });
}

/** Socket only, in a folder closed to others; on Windows, which cannot be tested here, a free local port. */
async function listenSettings(place: Place): Promise<string[]> {
  if (place.socketDir === '') return ['listen_addresses=127.0.0.1', `port=${await freePort()}`];
  return [
    'listen_addresses=',
    `port=${SOCKET_PORT}`,
    `unix_socket_directories=${quotedForList(place.socketDir)}`,
    'unix_socket_permissions=0700',
  ];
}

/** On Windows the server refuses an administrator; pg_ctl starts it with fewer rights. */
function serverCommand(place: Place, settings: readonly string[]): ReturnType<typeof commandAs> {
  const flags = settings.flatMap((setting) => ['-c', setting]);
  if (process.platform !== 'win32') {
    return commandAs(place.runAs, programOf(place.binaries, 'postgres'), ['-D', place.cluster, ...flags]);
  }
  const start = ['start', '-W', '-D', place.cluster, '-l', place.log, '-o', flags.join(' ')];
  return commandAs(place.runAs, programOf(place.binaries, 'pg_ctl'), start);
}

function runPgCtl(place: Place, args: readonly string[]): Promise<void> {
  const { program, args: all, options } = commandAs(place.runAs, programOf(place.binaries, 'pg_ctl'), args);
  return new Promise((resolve, reject) => {
    const child = spawn(program, all, { ...options, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`pg_ctl ${args[0] ?? ''} ended with ${status ?? 'a signal'}.`));
    });
  });
}

async function signalled(pid: number, signal: NodeJS.Signals, waitMs: number): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return true;
    throw error;
  }
  const deadline = Date.now() + waitMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await pause(10);
  }
  return true;
}

/** The setting is a list of paths: one with a comma or a space must be quoted. */
function quotedForList(path: string): string {
  return `"${path.replaceAll('"', '""')}"`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free local port was found.'));
      });
    });
  });
}

function logAfter(log: string, from: number): string {
  const text = existsSync(log) ? readFileSync(log).subarray(from).toString('utf8').trim() : '';
  return text === '' ? 'the server ended without a word' : text.split('\n').slice(-6).join(' | ');
}
