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

/**
 * Most resident memory of this process since it started, in units of 1,024 bytes. `getrusage` (the only source without
 * `/proc`) counts what its parent held when it made the process: execve(2) keeps that maximum.
 */
export function peakKilobytes(): number {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (found) return Number(found[1]);
  } catch {
    // No /proc.
  }
  return process.resourceUsage().maxRSS;
}
