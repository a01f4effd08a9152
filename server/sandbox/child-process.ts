import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { MEGABYTE } from '../importers/limits.js';
import { childEnvironment } from './child-environment.js';
import { faultOfEnd, GuardFired, type Fault, type ProcessEnd } from './guard-fired.js';
import type { SandboxLimits } from './limits.js';
import { parseMessage, type ChildMessage, type ChildRequest } from './protocol.js';
import { ANSWERED, type AnsweredRequest, type ReadingCost } from './reading-cost.js';
import { residentBytes } from './resident-memory.js';
import { LineTooLong, splitLines } from './split-lines.js';
import { WallClock } from './wall-clock.js';

const MEMORY_WATCH_MS = 50;

/** One reading process. It answers one request at a time and is never used again after a fault. */
export class SandboxProcess {
  readonly #process: ChildProcess;
  readonly #input: Writable;
  readonly #lines: AsyncGenerator<string, void>;
  readonly #ended: Promise<ProcessEnd>;
  #fault: Fault | null = null;
  #served = 0;
  #retired = false;

  constructor(
    script: string,
    private readonly limits: SandboxLimits,
  ) {
    this.#process = spawn(
      process.execPath,
      [`--max-old-space-size=${Math.floor(limits.heapMegabytes)}`, script, String(limits.residentMegabytes)],
      { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], env: childEnvironment(), windowsHide: true },
    );
    this.#ended = new Promise((resolve) => {
      this.#process.once('error', () => {
        resolve({ code: null, signal: null, started: false });
      });
      this.#process.once('exit', (code, signal) => {
        resolve({ code, signal, started: true });
      });
    });
    const { stdin } = this.#process;
    // The system is out of descriptors or processes: nothing was started.
    if (!stdin) throw new Error('a reading process could not be started');
    this.#input = stdin;
    // Writing to a child that has just ended is not an error of ours: its end is read below.
    this.#input.on('error', () => undefined);
    const answers = this.#process.stdio[3] as Readable;
    this.#lines = splitLines(answers as AsyncIterable<Buffer>, limits.messageMegabytes * MEGABYTE);
  }

  /** How many requests it has answered. */
  get served(): number {
    return this.#served;
  }

  /** True while it may be given another file. */
  get usable(): boolean {
    return (
      this.#fault === null &&
      !this.#retired &&
      this.#process.exitCode === null &&
      this.#process.signalCode === null &&
      this.#served < this.limits.filesPerChild
    );
  }

  /**
   * Sends one request and yields the answer piece by piece; the child waits while the receiver does.
   * Throws GuardFired when a guard stops it or it ends by itself. Leaving early kills the child.
   */
  async *ask(request: ChildRequest, seconds: number): AsyncGenerator<ChildMessage, void> {
    const clock = new WallClock(seconds, () => {
      this.#kill('time');
    });
    const watch = setInterval(() => {
      this.#watchMemory();
    }, MEMORY_WATCH_MS);
    let finished = false;
    try {
      this.#input.write(`${JSON.stringify(request)}\n`);
      for (;;) {
        const message = await clock.spend(this.#next());
        if (message === null) throw await this.#whyEnded(clock.allowedSeconds);
        if (message.type === 'large-file') {
          clock.allow(this.limits.largeFileSeconds);
          continue;
        }
        if (message.type === 'done') {
          tellCost(request, message.cost);
          this.#retired ||= message.retire || this.#isHeavy();
          finished = true;
          return;
        }
        yield message;
      }
    } finally {
      clearInterval(watch);
      this.#served += 1;
      if (!finished) this.#kill('crash');
    }
  }

  /** Ends the child and waits until it is gone. */
  async end(): Promise<void> {
    this.#retired = true;
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  /** The next message; null once the stream has ended. */
  async #next(): Promise<ChildMessage | null> {
    try {
      const line = await this.#lines.next();
      if (line.done === true) return null;
      const message = parseMessage(line.value);
      if (message === null) this.#kill('protocol');
      return message;
    } catch (error) {
      this.#kill(error instanceof LineTooLong ? 'message' : 'crash');
      return null;
    }
  }

  async #whyEnded(seconds: number): Promise<GuardFired> {
    // The pipe may close before the exit is known: give it that long, then make sure.
    const patience = setTimeout(() => this.#process.kill('SIGKILL'), 1000);
    const end = await this.#ended;
    clearTimeout(patience);
    this.#fault ??= faultOfEnd(end);
    return new GuardFired(this.#fault, seconds);
  }

  #watchMemory(): void {
    const pid = this.#process.pid;
    const used = pid === undefined ? null : residentBytes(pid);
    if (used !== null && used > this.limits.residentMegabytes * MEGABYTE) this.#kill('memory');
  }

  #isHeavy(): boolean {
    const pid = this.#process.pid;
    const used = pid === undefined ? null : residentBytes(pid);
    return used !== null && used > this.limits.restingMegabytes * MEGABYTE;
  }

  #kill(fault: Fault): void {
    this.#fault ??= fault;
    this.#process.kill('SIGKILL');
  }
}

function tellCost(request: ChildRequest, cost: ReadingCost | undefined): void {
  if (cost === undefined || !ANSWERED.hasSubscribers) return;
  const file = request.ask === 'unpack' ? request.name : request.file.name;
  ANSWERED.publish({ ask: request.ask, file, cost } satisfies AnsweredRequest);
}
