import { expect, test } from '@jest/globals';
import { CONTRACT, invoiceLine } from '../../../test/golden/golden-contract.js';
import { deliverable } from '../../../test/golden/golden-declared.js';
import { register } from '../../../test/support/audit-dossier.js';
import { factsIn } from '../../../test/support/collected-facts.js';
import { emptyOrganisation, partsDatabase } from '../../../test/support/import-in-parts.js';
import { receive } from '../../../test/support/received-registers.js';
import type { DeliverableFact } from '../../rules/facts/deliverable.js';

type Row = Record<string, string>;

const UNIT: Row = { contract_ref: CONTRACT.contract_ref, code: 'UO-1', title: 'Note de synthèse' };

/** What fixes the work of a deliverable of one unit, whose register has these rows. */
async function agreed(units: Row[], own: Row = {}) {
  const orgId = await emptyOrganisation();
  await receive(orgId, {
    'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
    'register/work_units.csv': register(...units.map((unit) => ({ ...UNIT, ...unit }))),
    'register/deliverables.csv': register(deliverable('L-1', { work_unit_code: 'UO-1', ...own })),
    'invoices/f.csv': register(invoiceLine({ deliverable_ref: 'L-1' })),
  });
  const facts = await factsIn(await partsDatabase(), orgId, 'everything', (grain) =>
    grain === 'deliverable' ? ['deliverableFact'] : [],
  );
  const [fact] = [...facts].filter(([name]) => name.endsWith(' deliverableFact'));
  const { complexity, complexityBy, workUnitDays } = JSON.parse(fact?.[1] ?? '') as DeliverableFact;
  return { complexity, complexityBy, workUnitDays };
}

test('the work unit fixes the days and the complexity of a deliverable that tells none', async () => {
  const unit = { complexity: 'complex', expected_days: '2' };
  await expect(agreed([unit], { work_unit_quantity: '3' })).resolves.toEqual({
    complexity: 'complex',
    complexityBy: 'work_unit',
    workUnitDays: '6',
  });
});

test('what the register of deliverables declares stands above it', async () => {
  const own = { complexity: 'simple', complexity_by: 'buyer' };
  await expect(agreed([{ complexity: 'complex' }], own)).resolves.toEqual({
    complexity: 'simple',
    complexityBy: 'buyer',
    workUnitDays: null,
  });
});

test('rows that give one code different days or complexities fix neither', async () => {
  const rows = [
    { complexity: 'complex', expected_days: '2' },
    { complexity: 'medium', expected_days: '4' },
  ];
  await expect(agreed(rows)).resolves.toEqual({ complexity: null, complexityBy: null, workUnitDays: null });
});
