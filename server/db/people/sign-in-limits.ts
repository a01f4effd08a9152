import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { SignInLimits } from '../../usecases/people/sign-in.js';
import type { Database } from '../connection.js';

const QUARTER_SECONDS = 15 * 60;
/** Together from one origin, and for one address from everywhere: nobody is locked out by somebody else's five errors. */
const PAIR_ATTEMPTS = 5;
const ORIGIN_ATTEMPTS = 50;
const ADDRESS_ATTEMPTS = 100;

/** Counts attempts in the table `rate_limit`, so that all replicas count together. */
export function signInLimits(database: Database): SignInLimits {
  const limiter = (keyPrefix: string, points: number): RateLimiterPostgres =>
    new RateLimiterPostgres({
      storeClient: database.knex,
      storeType: 'knex',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: QUARTER_SECONDS,
    });
  const pair = limiter('pair', PAIR_ATTEMPTS);
  const byOrigin = limiter('origin', ORIGIN_ATTEMPTS);
  const byAddress = limiter('address', ADDRESS_ATTEMPTS);
  return {
    async mayTry(email, origin) {
      // In turn: what is refused for its origin costs the address nothing, so that one machine locks nobody out.
      if (!(await hasRoom(byOrigin, keyOf(origin)))) return false;
      if (!(await hasRoom(pair, pairKey(email, origin)))) return false;
      return hasRoom(byAddress, keyOf(email));
    },
    async succeeded(email, origin) {
      await pair.delete(pairKey(email, origin));
      await byOrigin.reward(keyOf(origin));
      await byAddress.reward(keyOf(email));
    },
  };
}

/** Addresses are not kept in clear beside the number of their errors. */
const keyOf = (text: string): string => createHash('sha256').update(text.trim().toLowerCase()).digest('hex');

const pairKey = (email: string, origin: string): string => keyOf(`${email.trim()} ${origin}`);

async function hasRoom(limiter: RateLimiterPostgres, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}
