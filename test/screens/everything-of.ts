import { DEMO_AS_OF } from '../../scripts/demo/dossier.js';
import type { Sight } from '../../server/usecases/reads/sight.js';
import { ALL, found, listed, theDemonstration } from './the-demonstration.js';

/** All that a contractor can read, but for which audit it is of. */
export async function everythingOf(sight: Sight): Promise<object> {
  const { reads, orgId } = theDemonstration().screens;
  const { items: contracts } = await reads.contracts(orgId, sight, {}, ALL);
  const { items: documents } = await reads.documents(orgId, sight, {}, ALL);
  const own = await listed(sight, '-atStake');
  const whole = await Promise.all(own.map(({ id }) => reads.invoice(orgId, sight, id)));
  return {
    invoices: whole.map((invoice) => ({ ...invoice, audit: null })),
    findings: await found(sight),
    contracts: await Promise.all(contracts.map(({ id }) => reads.contract(orgId, sight, id))),
    documents: await Promise.all(documents.map(({ id }) => reads.document(orgId, sight, id))),
    declarations: (await reads.declarations(orgId, sight, {}, ALL)).items,
    targets: await reads.declarationTargets(orgId, sight, DEMO_AS_OF),
    singleClick: await reads.singleClick(orgId, sight, {}, ALL),
    imports: await reads.imports(orgId, sight, ALL),
    choices: [await reads.supplierChoices(orgId, sight, ''), await reads.entityChoices(orgId, sight)],
  };
}
