import { SandboxProcess } from './child-process.js';
import type { SandboxLimits } from './limits.js';

/** At most `size` children at once; a file waits its turn in the order of asking. */
export class ChildPool {
  readonly #idle: SandboxProcess[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #all = new Set<SandboxProcess>();
  #busy = 0;
  #closed = false;

  constructor(
    readonly size: number,
    private readonly script: string,
    private readonly limits: SandboxLimits,
  ) {}

  /** A child for one request; `fresh`: one that has served nothing yet. Give it back with `release`. */
  async acquire(fresh: boolean): Promise<SandboxProcess> {
    if (this.#busy >= this.size) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#busy += 1;
    }
    if (this.#closed) {
      this.#handOver();
      throw new Error('the sandbox is closed');
    }
    const kept = this.#idle.pop();
    if (kept?.usable === true && (!fresh || kept.served === 0)) return kept;
    if (kept) await this.#discard(kept);
    try {
      const child = new SandboxProcess(this.script, this.limits);
      this.#all.add(child);
      return child;
    } catch (error) {
      this.#handOver();
      throw error;
    }
  }

  /** Takes a child back; a spent or faulty one is ended and replaced at the next need. */
  async release(child: SandboxProcess): Promise<void> {
    if (child.usable && !this.#closed) this.#idle.push(child);
    else await this.#discard(child);
    this.#handOver();
  }

  /** Ends every child, also those at work: their receivers see the end of their file. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#idle.length = 0;
    await Promise.all([...this.#all].map((child) => this.#discard(child)));
  }

  /** Passes the place on to the next in line, or frees it. */
  #handOver(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#busy -= 1;
  }

  async #discard(child: SandboxProcess): Promise<void> {
    this.#all.delete(child);
    await child.end();
  }
}
