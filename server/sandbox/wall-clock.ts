/**
 * Time allowed for one answer, spent only while we wait for the child: a receiver that takes its time
 * (a slow database) costs the file nothing.
 */
export class WallClock {
  #spent = 0;
  #allowed: number;

  constructor(
    seconds: number,
    private readonly expire: () => void,
  ) {
    this.#allowed = seconds * 1000;
  }

  get allowedSeconds(): number {
    return this.#allowed / 1000;
  }

  allow(seconds: number): void {
    this.#allowed = Math.max(this.#allowed, seconds * 1000);
  }

  /** Waits for something from the child, on its time. */
  async spend<T>(waiting: Promise<T>): Promise<T> {
    const started = performance.now();
    let arrived = false;
    // One turn of grace: when our own process was busy, the answer may already lie in the pipe.
    const onTime = (): void => {
      setImmediate(() => {
        if (!arrived) this.expire();
      });
    };
    const timer = setTimeout(onTime, Math.max(1, this.#allowed - this.#spent));
    try {
      return await waiting;
    } finally {
      arrived = true;
      clearTimeout(timer);
      this.#spent += performance.now() - started;
    }
  }
}
