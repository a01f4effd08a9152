/**
 * A thread inside the child, awake even when a reader never lets go. It ends the process when the parent is gone,
 * so that no reader spins on for ever, and, where the parent cannot see memory from outside, when it takes too much.
 */
import { workerData } from 'node:worker_threads';

const WATCH_MS = 250;
const { parent, residentBytes } = workerData as { parent: number; residentBytes: number | null };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

setInterval(() => {
  const orphaned = process.ppid !== parent || !isAlive(parent);
  const tooMuch = residentBytes !== null && process.memoryUsage.rss() > residentBytes;
  if (orphaned || tooMuch) process.kill(process.pid, 'SIGKILL');
}, WATCH_MS);
