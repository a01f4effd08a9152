import type { Text } from '../../domain/text.js';

/** One piece of work for the background. Its row is the truth; a job only says that there may be something to do for it. */
export interface Job {
  kind: 'import' | 'audit' | 'simulation';
  orgId: string;
  /** Of the `import`, the `audit` or the `simulation`. */
  id: string;
}

/** Hands jobs of one organisation to the workers, within one transaction: what is not committed is not sent. */
export interface JobQueue {
  /** Nothing is added where a job of the same row waits already. */
  send(job: Omit<Job, 'orgId'>): Promise<void>;
}

/** A worker's hold on a job, until its lease ends. `attempt` is the fence: every write of the worker names it. */
export interface Claim extends Job {
  attempt: number;
}

/** Why a try failed, as kept on the row and shown to whoever may read it. */
export interface JobFailure {
  code: string;
  detail: Text;
}

/** How far an import is. Audits and simulations count subjects in the place of files. */
export interface JobProgress {
  done: number;
  total: number;
  /** Rows read so far; 0 for others. */
  rows: number;
  currentFile: string | null;
}

/** Renews the lease of a claim and writes its progress, on a connection of its own, until it is stopped. */
export interface Hold {
  /** Written with the next renewal, at most four times a second. */
  readonly progress: JobProgress;
  report(progress: JobProgress): void;
  /**
   * Notes the session of the database in which the work is done, before it writes anything: whoever takes over ends it.
   * @throws ClaimLost when the job was taken over.
   */
  begin(backendPid: number): Promise<void>;
  /** True once another worker has taken the job: nothing that this one writes will be kept. */
  readonly isLost: boolean;
  /** Ends the transaction of the work, if it has one, and lets it begin no other. */
  interrupt(): Promise<void>;
  stop(): Promise<void>;
}

/** Claims on the rows of imports, audits and simulations. Within an organisation one is held at a time. */
export interface Claims {
  /**
   * Takes a job that waits, or whose worker let its lease end; whatever that worker had begun is ended first.
   * Null when there is nothing to do for it now: done, held by another, held up by another job of its organisation, or given
   * up just now, after `MOST_TRIES` tries that ended without a word.
   */
  take(job: Job): Promise<Claim | null>;
  hold(claim: Claim, onLost: () => void): Hold;
  /** Keeps the reason and lets go. The last of `MOST_TRIES` tries is the end of the job: it is then `failed`. */
  fail(claim: Claim, failure: JobFailure): Promise<void>;
  /** Lets go of a job that this worker will not finish: the try does not count, and another worker is told. */
  release(claim: Claim): Promise<void>;
}

/** The work was taken over by another worker; what this one did is undone. */
export class ClaimLost extends Error {
  constructor({ kind, id, attempt }: Claim) {
    super(`attempt ${attempt} of ${kind} ${id} was taken over`);
    this.name = 'ClaimLost';
  }
}

/** Tries of one job before it is given up, until a person asks again. */
export const MOST_TRIES = 3;
