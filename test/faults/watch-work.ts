import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, readPostmasterFile } from '../../server/db/embedded/postmaster-file.js';
import type { CommandHouse } from '../support/run-command.js';

const PATIENCE_MS = 10_000;
const POLL_MS = 20;

/** Waits until something is so, which it looks at every so often; tells how it ended. */
export async function becomes(
  isSo: () => boolean | Promise<boolean>,
  patienceMs = PATIENCE_MS,
  everyMs = POLL_MS,
): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (await isSo()) return true;
    await pause(everyMs);
  }
  return isSo();
}

/** The processes that a process started and that still run. Linux only; elsewhere none is seen. */
export function childrenOf(pid: number): number[] {
  return numbersIn('/proc').filter((candidate) => {
    try {
      const after = readFileSync(`/proc/${candidate}/stat`, 'utf8').split(') ').at(-1) ?? '';
      return Number(after.split(' ')[1]) === pid;
    } catch {
      return false;
    }
  });
}

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** The server of a house, while it runs. */
export function serverOf(house: CommandHouse): number | undefined {
  const pid = readPostmasterFile(join(house.folder, 'postgres', 'cluster'))?.pid;
  return pid !== undefined && isAlive(pid) ? pid : undefined;
}

/** What the temporary folder of a house holds, the folder of the server's socket apart. */
export function temporaryFiles(house: CommandHouse): string[] {
  return readdirSync(house.temporary).filter((name) => !/^declic-[0-9a-f]{16}$/.test(name));
}

/** Numbers from a seed (mulberry32), from 0 to 1: the points of a run that failed can be met again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
