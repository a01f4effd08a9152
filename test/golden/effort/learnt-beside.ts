import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { camilleDays, CONTRACT } from '../golden-contract.js';

const OTHERS = ['90000000200015', '90000000300013', '90000000400011'];
const TYPE = { title: 'Guide', type: 'documentation', size: '20', size_unit: 'page' };

/** A guide that is billed, and three of other contractors whose days a manager read in review. */
function dossier(checked: 'yes' | ''): DossierFiles {
  return {
    'register/contracts.csv': register(
      CONTRACT,
      ...OTHERS.map((siret, index) => ({
        ...CONTRACT,
        contract_ref: `M-2025-0${index + 2}`,
        supplier_name: `Studio Exemple ${index + 2}`,
        supplier_siret: siret,
      })),
    ),
    'register/deliverables.csv': register(
      {
        contract_ref: CONTRACT.contract_ref,
        deliverable_ref: 'L-1',
        complexity: 'complex',
        complexity_by: 'buyer',
        ...TYPE,
      },
      ...OTHERS.map((_, index) => ({
        contract_ref: `M-2025-0${index + 2}`,
        deliverable_ref: `G-${index}`,
        ...TYPE,
      })),
    ),
    'register/review_history.csv': register(
      ...OTHERS.map((supplier, index) => ({
        invoice_number: `ANT-${index}`,
        supplier,
        deliverable_ref: `G-${index}`,
        decision: 'accepted',
        accepted_days: '16',
        decided_on: '2026-09-02',
        checked,
      })),
    ),
    'invoices/f.csv': register(camilleDays(7, { deliverable_ref: 'L-1' })),
  };
}

async function guide(checked: 'yes' | '') {
  const { result } = await auditDossier(dossier(checked), '2026-11-16', { rules: onlyRules('L4') });
  const found = result.deliverables.find(({ deliverableRef }) => deliverableRef === 'L-1');
  if (found === undefined) throw new Error('no deliverable');
  return found;
}

test('what the table says alone stands beside what checked deliverables make of it', async () => {
  const { effort, opinions, complexity, size } = await guide('yes');
  expect(effort).toMatchObject({ basis: 'local_history', comparables: 3, complexityFactor: 1.5 });
  expect([complexity, size]).toEqual([
    { declared: 'complex', by: 'buyer' },
    { value: '20', unit: 'page' },
  ]);
  expect(opinions?.contractors).toBe(3);
  expect(opinions?.atMeasuredSize).toBeNull();
  // Sixteen days each, for twice what the table says: the range lies between both, the table alone stays what it was.
  expect(Number(effort?.p50)).toBeGreaterThan(Number(opinions?.priorAlone?.p50));
});

test('an accepted bill that nobody checked teaches nothing', async () => {
  const { effort, opinions } = await guide('');
  expect(effort).toMatchObject({ basis: 'published_table', comparables: 0 });
  expect(opinions).toEqual({ priorAlone: null, atMeasuredSize: null, contractors: 0 });
  const learnt = await guide('yes');
  expect(learnt.opinions?.priorAlone).toEqual({ p50: effort?.p50, p90: effort?.p90 });
});
