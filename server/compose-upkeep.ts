import type { Database } from './db/connection.js';
import { askForDayAudits } from './db/jobs/day-audits.js';
import { sweepEnded } from './db/people/sweep-ended.js';
import type { CivilDate } from './domain/civil-date.js';
import type { Log } from './http/services.js';

const HOUR_MS = 3_600_000;

/** Work that comes back until it is stopped. */
export interface Upkeep {
  /** Returns once what is under way has ended. */
  stop(): Promise<void>;
}

/** What upkeep works on. */
interface UpkeepSettings {
  database: Database;
  /** The day it is. */
  today: () => CivilDate;
  log: Log;
  /** Default: an hour. */
  everyMs?: number;
}

/**
 * When the service starts and every hour after: removes what ended (kept answers, links, sessions and counted attempts), and
 * asks for an audit where something that was set begins that day, or began while no service ran. A failure is logged, and
 * the next time comes.
 */
export function startUpkeep({ database, today, log, everyMs = HOUR_MS }: UpkeepSettings): Upkeep {
  const sweep = async (): Promise<void> => {
    try {
      const swept = await sweepEnded(database);
      if (swept !== null && Object.values(swept).some((count) => count > 0))
        log.info({ ...swept }, 'what ended was removed');
    } catch (error) {
      log.error({ err: error }, 'what ended was not removed');
    }
  };
  const askForAudits = async (): Promise<void> => {
    try {
      const audits = await askForDayAudits(database, today());
      if (audits > 0) log.info({ audits }, 'audits were asked for: what was set begins');
    } catch (error) {
      log.error({ err: error }, 'audits of what begins were not asked for');
    }
  };
  let underWay: Promise<unknown> = Promise.resolve();
  const keepUp = (): void => {
    underWay = Promise.all([sweep(), askForAudits()]);
  };
  keepUp();
  const timer = setInterval(keepUp, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
