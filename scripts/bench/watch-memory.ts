import { readFileSync, readdirSync } from 'node:fs';

/** The most memory in use at one moment, in bytes: Node with its child processes, PostgreSQL, and both together. */
export interface MemoryPeak {
  node: number;
  postgres: number;
  together: number;
}

const SAMPLE_MS = 250;

/**
 * Samples the memory of these processes and of all their descendants until `stop`. Memory is the proportional set size of
 * `/proc/<pid>/smaps_rollup` (proc(5)): pages shared by several processes, such as PostgreSQL's buffers, count once.
 * Linux only: elsewhere `stop` answers null.
 */
export function watchMemory(roots: () => readonly number[]): { stop: () => MemoryPeak | null } {
  const peak: MemoryPeak = { node: 0, postgres: 0, together: 0 };
  const sample = (): void => {
    const { node, postgres } = memoryOf(roots());
    peak.node = Math.max(peak.node, node);
    peak.postgres = Math.max(peak.postgres, postgres);
    peak.together = Math.max(peak.together, node + postgres);
  };
  const timer = process.platform === 'linux' ? setInterval(sample, SAMPLE_MS) : null;
  return {
    stop() {
      if (timer === null) return null;
      clearInterval(timer);
      return peak;
    },
  };
}

function memoryOf(roots: readonly number[]): { node: number; postgres: number } {
  const processes = runningProcesses();
  const wanted = new Set(roots);
  // A child may be listed before its parent: its number is not always the higher one.
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    for (const { pid, parent } of processes) if (wanted.has(parent)) wanted.add(pid);
  }
  const used = { node: 0, postgres: 0 };
  for (const { pid, name } of processes) {
    if (wanted.has(pid)) used[name === 'postgres' ? 'postgres' : 'node'] += proportionalSetSize(pid);
  }
  return used;
}

function runningProcesses(): { pid: number; parent: number; name: string }[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      const found = /^(\d+) \((.*)\) \S (\d+) /s.exec(textOf(`/proc/${entry}/stat`));
      return found === null
        ? []
        : [{ pid: Number(found[1]), parent: Number(found[3]), name: found[2] ?? '' }];
    });
}

function proportionalSetSize(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;
}

/** Empty for a process that has just ended. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
