import type { CivilDate } from '../../server/domain/civil-date.js';
import { claimsOn } from '../../server/db/jobs/claims.js';
import { inOrganisation, type Database } from '../../server/db/connection.js';
import { screenReads } from '../../server/db/read/screens/screen-reads.js';
import { claimedSimulation, isSimulationRemoved } from '../../server/db/simulations/claimed-simulation.js';
import { storesIn } from '../../server/db/unit-of-work.js';
import { processSimulation } from '../../server/usecases/jobs/process-simulation.js';
import type { Sight } from '../../server/usecases/reads/sight.js';
import { isWhole, type WholeSimulation } from '../../server/usecases/reads/simulation-reads.js';
import {
  requestSimulation,
  type SimulationRequest,
} from '../../server/usecases/simulations/request-simulation.js';

/** A simulation as somebody of that sight asks for it, done at once as a worker does it. */
export async function simulate(
  db: Database,
  orgId: string,
  sight: Sight,
  { code, ...asked }: { code: string } & Partial<SimulationRequest>,
  today: CivilDate = '2026-11-24',
): Promise<WholeSimulation> {
  const request: SimulationRequest = {
    by: sight.accountId ?? '1',
    sight,
    code,
    version: null,
    values: {},
    contract: null,
    receivedFrom: null,
    receivedTo: null,
    ...asked,
  };
  const id = await inOrganisation(db, orgId, (trx) => requestSimulation(storesIn(trx, orgId), request));
  const outcome = await processSimulation(
    {
      claims: claimsOn(db, { leaseMs: 60_000 }),
      today: () => Promise.resolve(today),
      runnerUnder: (claim, hold) => claimedSimulation(db, claim, hold),
      isRemoved: (claim) => isSimulationRemoved(db, claim),
      onFault: ({ error }) => {
        throw error;
      },
    },
    { kind: 'simulation', orgId, id },
    new AbortController().signal,
  );
  if (outcome !== 'done') throw new Error(`the simulation is ${outcome}`);
  const view = await screenReads(db).simulation(orgId, sight, id);
  if (view === null || !isWhole(view)) throw new Error('the simulation is not whole');
  return view;
}
