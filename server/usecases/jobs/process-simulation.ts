import type { CivilDate } from '../../domain/civil-date.js';
import { runSimulation } from '../simulations/run-simulation.js';
import type { SimulationRunner } from '../simulations/simulation-ports.js';
import type { Claim, Claims, Hold, Job } from './job-ports.js';
import { workUnderClaim, type JobOutcome } from './work-under-claim.js';

interface ProcessSimulationDeps {
  claims: Claims;
  /** The day it is in an organisation. */
  today(orgId: string): Promise<CivilDate>;
  /** Simulates under a claim, into the simulation that was asked for. @throws ClaimLost */
  runnerUnder(claim: Claim, hold: Hold): SimulationRunner;
  /** Whether it was removed, by its author or in favour of a newer one: nobody waits for what is at work. */
  isRemoved(claim: Claim): Promise<boolean>;
  onFault: (fault: { rule: string; error: unknown }) => void;
}

/** Tries out a rule, once, whatever happens to the workers meanwhile. See `workUnderClaim`. */
export function processSimulation(
  deps: ProcessSimulationDeps,
  job: Job,
  signal: AbortSignal,
): Promise<JobOutcome> {
  return workUnderClaim(deps.claims, job, signal, async (claim, hold, cut) => {
    // A claim is lost also by ending it, and then its session serves others already.
    const stopRemoved = async (): Promise<void> => {
      if (await deps.isRemoved(claim)) await hold.interrupt();
    };
    cut.addEventListener('abort', () => void stopRemoved().catch(() => undefined), { once: true });
    await runSimulation(deps.runnerUnder(claim, hold), {
      today: await deps.today(claim.orgId),
      onProgress: ({ done, total }) => {
        hold.report({ done, total, rows: 0, currentFile: null });
      },
      onFault: deps.onFault,
    });
  });
}
