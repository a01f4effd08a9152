import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { RequestLimits } from '../../usecases/request-limits.js';
import type { Database } from '../connection.js';

const MINUTE_SECONDS = 60;

/** Counts requests in the table `rate_limit`, so that all replicas count together. */
export function requestLimits(database: Database): RequestLimits {
  const limiters = new Map<string, RateLimiterPostgres>();
  const limiterOf = (kind: string, points: number): RateLimiterPostgres => {
    const limiter =
      limiters.get(kind) ??
      new RateLimiterPostgres({
        storeClient: database.knex,
        storeType: 'knex',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: kind,
        points,
        duration: MINUTE_SECONDS,
      });
    limiters.set(kind, limiter);
    return limiter;
  };
  return {
    async take(kind, accountId, aMinute) {
      try {
        await limiterOf(kind, aMinute).consume(accountId);
        return null;
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw error;
      }
    },
  };
}
