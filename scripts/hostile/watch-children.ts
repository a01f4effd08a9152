import { readFileSync } from 'node:fs';

const LOOK_MS = 20;

/** Looks at the most resident memory of each child of this process until `stop`, which gives it in MB; null without `/proc`. */
export function watchChildren(): { stop(): number | null } {
  let peak: number | null = null;
  const timer = setInterval(() => {
    for (const pid of childrenOf(process.pid)) {
      const kilobytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0);
      peak = Math.max(peak ?? 0, kilobytes / 1024);
    }
  }, LOOK_MS);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

const childrenOf = (pid: number): string[] =>
  textOf(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((one) => one !== '');

/** Empty for a process that has just ended. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
