import { readFileSync } from 'node:fs';

/**
 * Resident memory of a process in bytes, from `/proc`. Null when it is gone or the system has no `/proc`:
 * there the child watches its own memory (see child/watch.ts).
 */
export function residentBytes(pid: number): number | null {
  try {
    const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) * 1024 : null;
  } catch {
    return null;
  }
}
