import type { Database } from './db/connection.js';
import { sweepEnded } from './db/people/sweep-ended.js';
import type { Log } from './http/services.js';

const HOUR_MS = 3_600_000;

/** Work that comes back until it is stopped. */
export interface Upkeep {
  /** Returns once what is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Removes what ended when the service starts, and every hour after: kept answers, links, sessions and counted attempts.
 * A failure is logged, and the next time comes.
 */
export function startUpkeep(database: Database, log: Log, everyMs = HOUR_MS): Upkeep {
  let underWay = Promise.resolve();
  const sweep = (): void => {
    underWay = sweepEnded(database).then(
      (swept) => {
        if (Object.values(swept ?? {}).some((count) => count > 0))
          log.info({ ...swept }, 'what ended was removed');
      },
      (error: unknown) => {
        log.error({ err: error }, 'what ended was not removed');
      },
    );
  };
  sweep();
  const timer = setInterval(sweep, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
