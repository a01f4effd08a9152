import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { observed } from '../../support/observed-rules.js';
import { camilleDays, CONTRACT } from '../golden-contract.js';

const OTHERS = ['90000000200015', '90000000300013', '90000000400011'];
const contracts = [
  CONTRACT,
  ...OTHERS.map((siret, index) => ({
    ...CONTRACT,
    contract_ref: `M-2025-0${index + 2}`,
    supplier_name: `Studio Exemple ${index + 2}`,
    supplier_siret: siret,
  })),
];

/** Guides of 20 pages of the three others, checked at 5 and 6 days in turn. */
const guides = (count: number): DossierFiles => ({
  'register/deliverables.csv': register(
    {
      contract_ref: 'M-2026-01',
      deliverable_ref: 'L-1',
      title: 'Guide des usagers',
      type: 'documentation',
      size: '20',
      size_unit: 'page',
    },
    ...Array.from({ length: count }, (_, index) => ({
      contract_ref: `M-2025-0${(index % OTHERS.length) + 2}`,
      deliverable_ref: `G-${index}`,
      title: 'Guide',
      type: 'documentation',
      size: '20',
      size_unit: 'page',
    })),
  ),
  'register/review_history.csv': register(
    ...Array.from({ length: count }, (_, index) => ({
      invoice_number: `ANT-${index}`,
      supplier: OTHERS[index % OTHERS.length] ?? '',
      deliverable_ref: `G-${index}`,
      decision: 'accepted',
      accepted_days: String(5 + (index % 2)),
      decided_on: '2026-03-02',
      checked: 'yes',
    })),
  ),
});

async function asked(days: number, own: DossierFiles) {
  const { rules, answers } = observed(onlyRules('L5'));
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register(...contracts),
      'invoices/f.csv': register(camilleDays(days, { deliverable_ref: 'L-1' })),
      ...own,
    },
    '2026-11-16',
    { rules },
  );
  expect(result.rules.filter(({ error }) => error > 0)).toEqual([]);
  return {
    findings: result.findings,
    outcomes: answers
      .filter(({ subject }) => subject.deliverable === 'L-1')
      .map(({ outcome, missing }) => [outcome, ...missing].join(' ')),
  };
}

test('L5: beyond the fence of twelve checked guides, a hint that is not shown alone', async () => {
  const { findings } = await asked(12, guides(12));
  // Quartiles 5 and 6 days for 20 pages, fence 7.5.
  expect(findings.map(({ class: kind, visible, values }) => [kind, visible, values])).toMatchObject([
    ['weak', false, { comparables: 12, usualDays: '6.00', fenceDays: '7.50', billedDays: '12' }],
  ]);
  // From five deliverables or more of three others: the contractor may read it.
  expect(findings[0]?.supplierMessage?.fr).toContain('7,50');
});

test('L5: an ordinary pace, too few checked guides, and a size that nobody gave', async () => {
  expect((await asked(7, guides(12))).outcomes).toEqual(['clean']);
  expect((await asked(12, guides(11))).outcomes).toEqual(['notApplicable']);
  const sizeless = guides(12);
  const register_ = String(sizeless['register/deliverables.csv']).replace(
    'documentation,20,page',
    'documentation,,',
  );
  expect((await asked(12, { ...sizeless, 'register/deliverables.csv': register_ })).outcomes).toEqual([
    'incomplete size',
  ]);
});
