import { ToldFault } from '../../domain/told-fault.js';
import { pageSentence } from '../page-sentence.js';
import { ClaimLost, type Claim, type Claims, type Hold, type Job, type JobFailure } from './job-ports.js';

/** What became of a job that was delivered. */
export type JobOutcome =
  | 'done'
  /** There is nothing to do for it now. */
  | 'not-now'
  /** Another worker took it over. */
  | 'lost'
  /** Told to stop, this worker gave it back. */
  | 'released';

/**
 * Does the work of a job that can be claimed; its own transaction ends the job. When `signal` aborts, the work is cut short
 * and given back.
 * @throws whatever the work throws, once the reason is kept on the row: the queue delivers the job again.
 */
export async function workUnderClaim(
  claims: Claims,
  job: Job,
  signal: AbortSignal,
  work: (claim: Claim, hold: Hold, cut: AbortSignal) => Promise<void>,
): Promise<JobOutcome> {
  const isTold = (): boolean => signal.aborted;
  if (isTold()) return 'not-now';
  const claim = await claims.take(job);
  if (claim === null) return 'not-now';
  const cut = new AbortController();
  const hold = claims.hold(claim, () => {
    cut.abort();
  });
  const stop = (): void => {
    // A session that does not end is ended by whoever takes over.
    void hold
      .interrupt()
      .catch(() => undefined)
      .finally(() => {
        cut.abort();
      });
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (isTold()) stop();
    await work(claim, hold, cut.signal);
    return 'done';
  } catch (error) {
    // A renewal that comes later would take back what is let go here.
    await hold.stop();
    if (hold.isLost || error instanceof ClaimLost) return 'lost';
    // Where the database cannot be told, the lease ends by itself.
    if (isTold()) {
      await claims.release(claim).catch(() => undefined);
      return 'released';
    }
    await claims.fail(claim, failureOf(error)).catch(() => undefined);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await hold.stop();
  }
}

/** A fault that a person can act on is told in its own words; of any other only that it is ours. */
function failureOf(error: unknown): JobFailure {
  if (error instanceof ToldFault) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : 'internal-error';
    return { code, detail: pageSentence(error) };
  }
  return {
    code: 'internal-error',
    detail: {
      fr: 'Une erreur de Déclic a interrompu ce travail. Rien n’en a été gardé ; ce qui a été reçu est conservé.',
      en: 'A fault of Déclic interrupted this work. Nothing of it was kept; what was received is kept.',
    },
  };
}
