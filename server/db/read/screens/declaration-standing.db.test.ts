import { beforeAll, describe, expect, test } from '@jest/globals';
import { register } from '../../../../test/support/audit-dossier.js';
import { contractorOf, DPO, FINANCE, openScreens } from '../../../../test/support/screens.js';
import type { DeclarationStanding } from '../../../usecases/reads/declaration-reads.js';

/** One declaration for each way in which its work is dated; what it names, and the period that is given. */
const DATED = {
  'D-LINE': { declared: { invoice_number: 'F-2', line_id: '1' }, work: ['2026-03-02', '2026-03-13', true] },
  'D-INVOICE': { declared: { invoice_number: 'F-2' }, work: ['2026-03-02', '2026-03-20', true] },
  'D-END': {
    declared: { invoice_number: 'F-2', line_id: '2', period_end: '2026-03-18' },
    work: ['2026-03-09', '2026-03-18', true],
  },
  'D-OPEN': { declared: { invoice_number: 'F-3', line_id: '1' }, work: ['2026-01-01', '2026-05-04', false] },
  'D-DELIVERED': { declared: { deliverable_ref: 'R-04' }, work: ['2026-04-01', '2026-04-17', true] },
} as const;

const line = (invoice: string, id: string, own: Record<string, string>): Record<string, string> => ({
  invoice_number: invoice,
  supplier: 'Cabinet Exemple',
  contract_ref: 'M-01',
  line_id: id,
  description: 'Rapport',
  quantity: '1',
  unit: 'lump',
  unit_price: '600',
  net: '600.00',
  ...own,
});

const DOSSIER = {
  'register/contracts.csv': register({
    contract_ref: 'M-01',
    title: 'Assistance',
    supplier_name: 'Cabinet Exemple',
    supplier_siret: '90000000100017',
    start_date: '2026-01-01',
    price_form: 'time',
    ai_policy: 'declare',
    ai_declaration_required: 'with_hours',
  }),
  'register/deliverables.csv': register(
    {
      contract_ref: 'M-01',
      deliverable_ref: 'R-03',
      title: 'Rapport',
      type: 'report',
      period_start: '2026-09-01',
      period_end: '2026-09-30',
    },
    // Only its line says when it was made.
    { contract_ref: 'M-01', deliverable_ref: 'R-04', title: 'Rapport', type: 'report' },
  ),
  'register/ai_policy.csv': register(
    { contract_ref: '', valid_from: '2026-01-01', tool: 'Outil A', synonyms: 'OA', allowed: 'yes' },
    { contract_ref: '', valid_from: '2026-09-15', tool: 'Outil A', synonyms: 'OA', allowed: 'no' },
    {
      contract_ref: 'M-01',
      valid_from: '2026-01-01',
      tool: 'Outil B',
      allowed: 'yes',
      max_data_class: 'personal',
      regions: 'EU',
    },
  ),
  'register/ai_declarations.csv': register(
    ...[
      { tool: 'OA', account_type: 'enterprise', hosting_region: '' },
      { tool: 'Outil B', account_type: 'enterprise', hosting_region: 'EU' },
    ].map((tool) => ({
      ...tool,
      declaration_ref: 'D-1',
      contract_ref: 'M-01',
      deliverable_ref: 'R-03',
      ai_use: 'used',
      data_classes: 'personal',
      share_low: '0.2',
      signed_by: 'Camille Exemple',
      signed_at: '2026-10-02',
    })),
    ...Object.entries(DATED).map(([ref, { declared }]) => ({
      declaration_ref: ref,
      contract_ref: 'M-01',
      ai_use: 'used',
      tool: 'OA',
      signed_by: 'Camille Exemple',
      signed_at: '2026-10-02',
      ...declared,
    })),
  ),
  'invoices/F.csv': register(
    line('F-1', '1', { issue_date: '2026-10-05' }),
    line('F-2', '1', { issue_date: '2026-04-02', period_start: '2026-03-02', period_end: '2026-03-13' }),
    line('F-2', '2', { issue_date: '2026-04-02', period_start: '2026-03-09', period_end: '2026-03-20' }),
    line('F-3', '1', { issue_date: '2026-05-04' }),
    line('F-4', '1', {
      issue_date: '2026-05-05',
      period_start: '2026-04-01',
      period_end: '2026-04-17',
      deliverable_ref: 'R-04',
    }),
  ),
};

describe('how a declaration stands', () => {
  const seen: Record<string, DeclarationStanding | undefined> = {};
  const dated: Record<string, DeclarationStanding['work'] | undefined> = {};

  beforeAll(async () => {
    const { reads, orgId } = await openScreens(DOSSIER, '2026-11-24');
    for (const ref of Object.keys(DATED))
      dated[ref] = (await reads.declaration(orgId, FINANCE, ref))?.standing.work;
    const supplier = (await reads.declaration(orgId, FINANCE, 'D-1'))?.supplier?.id ?? '';
    const sights = { buyer: FINANCE, officer: DPO, contractor: contractorOf(supplier) };
    for (const [name, sight] of Object.entries(sights))
      seen[name] = (await reads.declaration(orgId, sight, 'D-1'))?.standing;
  });

  test('the hours that its contract asks for are needed; the rest is open', () => {
    expect(seen.contractor).toMatchObject({
      asked: 'with_hours',
      needed: ['human_hours'],
      open: ['hosting_region', 'training_reuse', 'stages', 'human_review', 'days_saved_low'],
      work: { from: '2026-09-01', to: '2026-09-30', isStated: true },
    });
  });

  test.each(Object.entries(DATED))(
    'its work is dated as the rules date it, by the billed line too: %s',
    (ref, { work: [from, to, isStated] }) => {
      expect(dated[ref]).toEqual({ from, to, isStated });
    },
  );

  test('the policy of the days of the work, tool by tool: its names, its limits, its change of mind', () => {
    expect(seen.contractor?.tools).toEqual([
      {
        tool: 'OA',
        provider: null,
        use: 'changes',
        data: 'inside',
        rows: [
          { validFrom: '2026-01-01', tool: 'Outil A', allowed: true, maxDataClass: null, regions: [] },
          { validFrom: '2026-09-15', tool: 'Outil A', allowed: false, maxDataClass: null, regions: [] },
        ],
      },
      {
        tool: 'Outil B',
        provider: null,
        use: 'allowed',
        data: 'inside',
        rows: [
          {
            validFrom: '2026-01-01',
            tool: 'Outil B',
            allowed: true,
            maxDataClass: 'personal',
            regions: ['EU'],
          },
        ],
      },
    ]);
  });

  test('the buyer is told nothing of data, the officer nothing of time', () => {
    expect(seen.buyer?.tools.map(({ data }) => data)).toEqual([null, null]);
    expect(JSON.stringify(seen.buyer)).not.toMatch(/personal|EU|hosting_region/);
    expect(seen.officer?.needed).toEqual([]);
    expect(seen.officer?.open).toEqual(['hosting_region', 'training_reuse', 'stages']);
    expect(seen.officer?.tools.map(({ data }) => data)).toEqual(['inside', 'inside']);
  });
});
