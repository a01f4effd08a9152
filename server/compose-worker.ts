import { claimedAudit } from './db/audit/audit-store.js';
import { openDatabase } from './db/connection.js';
import type { ServerAddress } from './db/embedded/server-address.js';
import { claimedImport } from './db/jobs/claimed-import.js';
import { claimsOn } from './db/jobs/claims.js';
import { openQueueConnection } from './db/jobs/queue-connection.js';
import { writeReceivedFiles } from './db/jobs/received-files.js';
import { sweepJobs } from './db/jobs/sweep.js';
import { claimedSimulation, isSimulationRemoved } from './db/simulations/claimed-simulation.js';
import type { CivilDate } from './domain/civil-date.js';
import { openUpload } from './dossier/open-upload.js';
import { sweepUnpackingFolders } from './dossier/unpacking-folder.js';
import { startWorker, type Worker } from './jobs/worker.js';
import { catalogue } from './rules/catalogue.js';
import type { SandboxLimits } from './sandbox/limits.js';
import { processAudit } from './usecases/jobs/process-audit.js';
import { processImport } from './usecases/jobs/process-import.js';
import { processSimulation } from './usecases/jobs/process-simulation.js';

/** Where and how a worker works. */
interface WorkerOptions {
  connection: string | ServerAddress;
  /** The role that its transactions take. */
  role: string;
  /** The day it is in an organisation. */
  today: (orgId: string) => Promise<CivilDate>;
  /** Faults of the work, for the log: never a name of a person or a value of a document. */
  onFault: (error: unknown) => void;
  /** After how long without a sign a worker is taken for dead. Default fifteen seconds. */
  leaseMs?: number;
  /** Of the processes that read files. Undefined: the defaults. */
  limits?: SandboxLimits | undefined;
  /** How long work may go on once told to stop. Default six seconds. */
  drainMs?: number;
  /** Imports at once. Default two; audits are done one by one, and so are simulations. */
  imports?: number;
}

const LEASE_MS = 15_000;
const DRAIN_MS = 6000;
const IMPORTS = 2;
/** Of a lane: its transaction, its renewals, the end of another's session. Two more for the sweep. */
const CONNECTIONS_PER_LANE = 3;

/** Opens a worker on a migrated database: it takes imports, audits and simulations until it is stopped. */
export async function openWorker(options: WorkerOptions): Promise<Pick<Worker, 'stop'>> {
  const { connection, role, onFault, leaseMs = LEASE_MS, imports = IMPORTS } = options;
  await sweepUnpackingFolders();
  const lanes = { import: imports, audit: 1, simulation: 1 };
  const database = await openDatabase({
    connection,
    role,
    poolSize: (lanes.import + lanes.audit + lanes.simulation) * CONNECTIONS_PER_LANE + 2,
  });
  // Only the rule's name: a subject would put a person's key into a log.
  const tellFault = ({ rule, error }: { rule: string; error: unknown }): void => {
    onFault(new Error(`the rule ${rule} failed`, { cause: error }));
  };
  try {
    const claims = claimsOn(database, { leaseMs });
    const queue = await openQueueConnection({ connection, onFault });
    const worker = await startWorker({
      queue,
      lanes,
      handlers: {
        import: (job, signal) =>
          processImport(
            {
              claims,
              openUpload: (claim, cut) =>
                openUpload((folder) => writeReceivedFiles(database, claim, folder), cut, options.limits),
              storeUnder: (claim, hold, notices) => claimedImport(database, claim, hold, notices),
            },
            job,
            signal,
          ),
        audit: (job, signal) =>
          processAudit(
            {
              claims,
              rules: catalogue,
              today: options.today,
              storeUnder: (claim, hold) => claimedAudit(database, claim, hold),
              onFault: tellFault,
            },
            job,
            signal,
          ),
        simulation: (job, signal) =>
          processSimulation(
            {
              claims,
              today: options.today,
              runnerUnder: (claim, hold) => claimedSimulation(database, claim, hold),
              isRemoved: (claim) => isSimulationRemoved(database, claim),
              onFault: tellFault,
            },
            job,
            signal,
          ),
      },
      sweep: () => sweepJobs(database, leaseMs / 2),
      sweepEveryMs: leaseMs / 2,
      drainMs: options.drainMs ?? DRAIN_MS,
      onFault,
    });
    queue.onSent((kind) => {
      worker.wake(kind);
    });
    return {
      async stop() {
        await worker.stop();
        await queue.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
