import { existsSync, linkSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../database-fault.js';

/** What a running server writes in `postmaster.pid`. */
export interface PostmasterFile {
  path: string;
  pid: number;
  port: number;
  /** Empty while the server is still opening its socket, and on TCP alone. */
  socketDir: string;
  /** Empty when it listens on a socket only. */
  listenAddress: string;
}

/**
 * Reads `postmaster.pid`: one value per line, pid, data folder, start, port, socket folder, address
 * (PostgreSQL, "Database File Layout"). Undefined without the file, or while it is being written.
 */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  const path = join(cluster, 'postmaster.pid');
  const lines = textOf(path).split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!(pid > 0)) return undefined;
  return {
    path,
    pid,
    port: Number.parseInt(lines[3] ?? '', 10) || 5432,
    socketDir: lines[4] ?? '',
    listenAddress: lines[5] ?? '',
  };
}

/** True while the process exists and is not a zombie waiting for its parent. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM' && !isZombie(pid);
  }
  return !isZombie(pid);
}

/**
 * True when a live process may be the server of this cluster. After a restart of the machine the number in
 * the file may name any process: a postmaster works inside its data folder, and on Linux that can be seen.
 */
export function mayServe(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    // Not Linux, or not allowed to look: only the server itself can tell, so it counts as one.
    return true;
  }
}

/**
 * Takes away a lock file whose process number was given to something else, which PostgreSQL cannot tell from
 * a living server. The file is moved, read again, and put back should a new server have written it meanwhile.
 */
export function setAsideStaleLock(path: string, stalePid: number): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (Math.abs(Number.parseInt(textOf(aside), 10)) !== stalePid) linkSync(aside, path);
  rmSync(aside);
}

/** The process named by the lock file that PostgreSQL keeps beside its socket. */
export function pidOfLock(path: string): number | undefined {
  const pid = Number.parseInt(textOf(path), 10);
  return pid > 0 ? pid : undefined;
}

function textOf(path: string): string {
  if (!existsSync(path)) return '';
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function isZombie(pid: number): boolean {
  return /^State:\s+Z/m.test(textOf(`/proc/${pid}/status`));
}
