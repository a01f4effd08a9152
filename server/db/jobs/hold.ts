import type { Claim, Hold, JobProgress } from '../../usecases/jobs/job-ports.js';
import { ClaimLost } from '../../usecases/jobs/job-ports.js';
import { inOrganisation, SHORT_WORK, type Database } from '../connection.js';
import { leaseEnd, rowOf, tableOf, tellChange } from './job-tables.js';
import { endTransaction, transactionOf, type RunningTransaction } from './running-transaction.js';

/** At most four writes of progress a second. */
const PROGRESS_MS = 250;
/** A lease outlives two renewals that fail. */
const RENEWALS_PER_LEASE = 3;

/** Starts to renew the lease of a claim. */
export function holdOn(
  database: Database,
  claim: Claim,
  options: { leaseMs: number; onLost: () => void },
): Hold {
  return new LeaseHold(database, claim, options.leaseMs, options.onLost);
}

class LeaseHold implements Hold {
  progress: JobProgress = { done: 0, total: 0, rows: 0, currentFile: null };
  isLost = false;
  private isTold = true;
  private isInterrupted = false;
  private isStopped = false;
  private running: RunningTransaction | null = null;
  private renewal: Promise<void> = Promise.resolve();
  private renewedAt = Date.now();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly claim: Claim,
    private readonly leaseMs: number,
    private readonly onLost: () => void,
  ) {
    let isRenewing = false;
    this.timer = setInterval(
      () => {
        if (isRenewing || !this.isDue()) return;
        isRenewing = true;
        this.renewal = this.renew().finally(() => (isRenewing = false));
      },
      Math.min(PROGRESS_MS, leaseMs / RENEWALS_PER_LEASE),
    );
    // A lease alone keeps no process alive.
    this.timer.unref();
  }

  report(progress: JobProgress): void {
    this.progress = progress;
    this.isTold = false;
  }

  async begin(pid: number): Promise<void> {
    const running = await transactionOf(this.database, pid);
    this.running = running;
    if (this.isInterrupted || running === null) throw new Error('interrupted before it began');
    const kept = await inOrganisation(
      this.database,
      this.claim.orgId,
      (trx) => rowOf(trx, this.claim).update({ backend_pid: running.pid, transaction_start: running.start }),
      SHORT_WORK,
    );
    if (kept === 0) throw new ClaimLost(this.claim);
  }

  async interrupt(): Promise<void> {
    this.isInterrupted = true;
    if (this.running !== null) await endTransaction(this.database, this.running);
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.renewal;
  }

  private isDue(): boolean {
    return !this.isTold || Date.now() - this.renewedAt >= this.leaseMs / RENEWALS_PER_LEASE;
  }

  private async renew(): Promise<void> {
    this.isTold = true;
    try {
      const kept = await inOrganisation(
        this.database,
        this.claim.orgId,
        async (trx) => {
          await tellChange(trx, this.claim);
          return rowOf(trx, this.claim).update({
            ...tableOf(this.claim).progress(this.progress),
            lease_until: leaseEnd(trx, this.leaseMs),
          });
        },
        SHORT_WORK,
      );
      this.renewedAt = Date.now();
      if (kept > 0 || this.isStopped) return;
      this.isLost = true;
      clearInterval(this.timer);
      this.onLost();
    } catch {
      // The database did not answer: the next renewal may still come in time, and else the work is another's.
      this.isTold = false;
    }
  }
}
