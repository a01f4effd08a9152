import type { Problem } from '../domain/problem.js';
import { wholeFile } from '../importers/importer.js';
import { contentTooLarge, internalError, memoryLimit, timeLimit } from './guard-problems.js';
import type { SandboxLimits } from './limits.js';
import { EXIT_OUT_OF_MEMORY } from './protocol.js';

/** Why a child stopped before the end of its answer. */
export type Fault = 'time' | 'memory' | 'message' | 'crash' | 'protocol' | 'start';

/** Thrown to whoever waits for a child that a guard, or its own end, has stopped. */
export class GuardFired extends Error {
  constructor(
    readonly fault: Fault,
    /** Seconds that were allowed, for a `time` fault. */
    readonly seconds: number,
  ) {
    super(`child stopped: ${fault}`);
  }

  /** The published problem of the file that was being read. */
  problem(file: string, limits: SandboxLimits): Problem {
    const at = wholeFile(file);
    switch (this.fault) {
      case 'time':
        return timeLimit.make(at, { seconds: this.seconds });
      case 'memory':
        return memoryLimit.make(at, { megabytes: limits.residentMegabytes });
      case 'message':
        return contentTooLarge.make(at, { megabytes: limits.messageMegabytes });
      case 'crash':
      case 'protocol':
      case 'start':
        return internalError.make(at, {}, `reading process: ${this.fault}`);
    }
  }
}

/** How a process ended, as Node reports it. */
export interface ProcessEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  started: boolean;
}

/** How the system ends a process whose heap is exhausted: an abort, as a signal or as a status of the shell's kind. */
const ABORTED: ReadonlySet<string | number | null> = new Set(['SIGABRT', 'SIGTRAP', 134]);
/** Status of a script that could not even be loaded; a running child ends with statuses of its own. */
const NOT_LOADED = 1;

/**
 * Reads the reason out of the end of a process that nobody here killed. SIGKILL comes from the system when memory
 * is short, or from the child's own watch.
 */
export function faultOfEnd(end: ProcessEnd): Fault {
  if (!end.started || end.code === NOT_LOADED) return 'start';
  if (end.signal === 'SIGKILL' || end.code === EXIT_OUT_OF_MEMORY) return 'memory';
  return ABORTED.has(end.signal) || ABORTED.has(end.code) ? 'memory' : 'crash';
}
