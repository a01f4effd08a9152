import type { Client } from 'pg';
import type { SimulationAsked } from '../../domain/simulation.js';
import { ClaimLost, type Claim, type Hold } from '../../usecases/jobs/job-ports.js';
import type { Scope } from '../../usecases/reads/sight.js';
import type { SimulationRunner } from '../../usecases/simulations/simulation-ports.js';
import { inOrganisation, type Database } from '../connection.js';
import { workTransaction } from '../jobs/end-job.js';
import { clientOf } from '../raw-client.js';
import { openAuditFacts } from '../read/audit-facts.js';
import { contractIdsOf, currentAuditOf } from '../read/screens/viewer.js';
import { compareSides } from './compare-sides.js';
import { SimulatedFindings } from './simulated-findings.js';

/**
 * Simulates into the simulation that is claimed: all that it came to and the end of the job, or nothing. Once it is done, the
 * earlier ones of its author and rule go.
 */
export function claimedSimulation(database: Database, claim: Claim, hold: Hold): SimulationRunner {
  return {
    simulate: (today, work) =>
      workTransaction(database, claim, hold, async (trx) => {
        const client = await clientOf(trx);
        const { asked, scope } = await askedBy(client, claim);
        const audit = await currentAuditOf(client);
        const asOf = audit?.asOf ?? today;
        const found = new SimulatedFindings(client, claim.orgId);
        const facts = await openAuditFacts(client);
        const answers = await work({ asked, asOf, facts, add: (side, one) => found.add(side, one) });
        await keepHold(client, claim);
        const summary = await compareSides(client, found, answers, {
          simulationId: claim.id,
          asked,
          contractIds: scope === null ? null : await contractIdsOf(client, scope),
          asOf,
          audit,
        });
        await removeEarlier(client, claim.id);
        return { outcome: undefined, written: { as_of: asOf, summary: JSON.stringify(summary) } };
      }),
  };
}

/** Whether there is no such simulation any more. */
export function isSimulationRemoved(database: Database, { orgId, id }: Claim): Promise<boolean> {
  return inOrganisation(database, orgId, async (trx) => {
    const row: unknown = await trx('simulation').where({ id }).first('id');
    return row === undefined;
  });
}

/** What was asked. @throws ClaimLost once it was removed */
async function askedBy(
  client: Client,
  claim: Claim,
): Promise<{ asked: SimulationAsked; scope: Scope | null }> {
  const { rows } = await client.query<{
    code: string;
    asked: Omit<SimulationAsked, 'code' | 'contractRef'>;
    contractRef: string | null;
    scope: Scope | null;
  }>(`SELECT code, asked, contract_ref AS "contractRef", sight AS scope FROM simulation WHERE id = $1`, [
    claim.id,
  ]);
  const [row] = rows;
  if (row === undefined) throw new ClaimLost(claim);
  return { asked: { ...row.asked, code: row.code, contractRef: row.contractRef }, scope: row.scope };
}

/** Whoever removes it waits, for the short time of comparing and writing. @throws ClaimLost once it was removed */
async function keepHold(client: Client, claim: Claim): Promise<void> {
  const kept = await client.query('SELECT FROM simulation WHERE id = $1 FOR KEY SHARE', [claim.id]);
  if (kept.rowCount !== 1) throw new ClaimLost(claim);
}

async function removeEarlier(client: Client, id: string): Promise<void> {
  await client.query(
    `DELETE FROM simulation s USING simulation n
     WHERE n.id = $1 AND s.code = n.code AND s.asked_by = n.asked_by AND s.id < n.id`,
    [id],
  );
}
