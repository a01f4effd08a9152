import PgBoss from 'pg-boss';
import type { Job } from '../usecases/jobs/job-ports.js';

/** Does one job; a use case. What it answers is kept with the job for whoever looks into the queue. */
type Handler = (job: Job, signal: AbortSignal) => Promise<string>;

/** What a worker is made of. */
interface WorkerParts {
  /** Statements of the queue, which answer no row rather than throw. */
  queue: { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };
  handlers: Record<Job['kind'], Handler>;
  /** How many jobs of a kind this process does at once. */
  lanes: Record<Job['kind'], number>;
  /** Brings back what dead workers left. */
  sweep: () => Promise<void>;
  sweepEveryMs: number;
  /** How long work may go on once the process is told to stop; then it is given back. */
  drainMs: number;
  onFault: (error: unknown) => void;
}

/** A worker that takes jobs. */
export interface Worker {
  /** A job was sent: look for it now, not at the next look. */
  wake(kind: string): void;
  /** Takes no more job, lets those at work end or gives them back, and returns when nothing is left at work. */
  stop(): Promise<void>;
}

/** Between two looks for a job, where nothing tells that one was sent. The least that pg-boss takes. */
const LOOK_SECONDS = 0.5;
/** A job that is given back has rolled back by then. */
const GIVE_BACK_MS = 3000;

/** Takes jobs from the queue, each by one use case, until it is stopped. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { onFault } = parts;
  const boss = new PgBoss({ db: parts.queue, migrate: false, schedule: false });
  boss.on('error', onFault);
  await boss.start();
  const stopping = new AbortController();
  const lanes: Record<Job['kind'], string[]> = { import: [], audit: [], simulation: [] };
  for (const kind of KINDS) {
    for (let lane = 0; lane < parts.lanes[kind]; lane += 1) {
      const options = { pollingIntervalSeconds: LOOK_SECONDS, batchSize: 1 };
      const id = await boss.work<JobData>(kind, options, async ([delivered]) => {
        if (delivered === undefined) return undefined;
        return { outcome: await handle(parts, jobOf(kind, delivered.data), stopping.signal) };
      });
      lanes[kind].push(id);
    }
  }
  const sweeper = setInterval(() => {
    parts.sweep().catch(onFault);
  }, parts.sweepEveryMs);
  // What waited while no worker ran.
  parts.sweep().catch(onFault);
  return {
    wake(kind) {
      for (const id of isKind(kind) ? lanes[kind] : []) boss.notifyWorker(id);
    },
    async stop() {
      clearInterval(sweeper);
      const giveBack = setTimeout(() => {
        stopping.abort();
      }, parts.drainMs);
      await boss.stop({ timeout: parts.drainMs + GIVE_BACK_MS });
      clearTimeout(giveBack);
    },
  };
}

const KINDS: readonly Job['kind'][] = ['import', 'audit', 'simulation'];

type JobData = { orgId: string } & Partial<Record<`${Job['kind']}Id`, string>>;

const isKind = (kind: string): kind is Job['kind'] => KINDS.some((known) => known === kind);

const jobOf = (kind: Job['kind'], data: JobData): Job => ({
  kind,
  orgId: data.orgId,
  id: data[`${kind}Id`] ?? '',
});

async function handle({ handlers, onFault }: WorkerParts, job: Job, signal: AbortSignal): Promise<string> {
  try {
    return await handlers[job.kind](job, signal);
  } catch (error) {
    onFault(error);
    throw error;
  }
}
