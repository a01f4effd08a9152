import { expect, test } from '@jest/globals';
import { register } from '../../../../test/support/audit-dossier.js';
import { FINANCE, openScreens } from '../../../../test/support/screens.js';

const declaration = (ref: string, over: Record<string, string> = {}): Record<string, string> => ({
  declaration_ref: ref,
  contract_ref: 'M-01',
  deliverable_ref: 'R-03',
  ai_use: 'used',
  tool: 'Outil A',
  share_low: '0.5',
  human_hours: '6',
  signed_by: 'Camille Exemple',
  signed_at: '2026-10-02',
  ...over,
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
  }),
  'register/deliverables.csv': register(
    ...['R-03', 'R-04'].map((ref) => ({
      contract_ref: 'M-01',
      deliverable_ref: ref,
      title: 'Rapport',
      type: 'report',
      period_start: '2026-09-01',
      period_end: '2026-09-30',
    })),
  ),
  'register/ai_declarations.csv': register(
    declaration('D-1'),
    declaration('D-2', { ai_use: 'none', tool: '', share_low: '' }),
    declaration('1', { deliverable_ref: 'R-04' }),
  ),
  'invoices/F-1.csv': register({
    invoice_number: 'F-1',
    issue_date: '2026-10-05',
    supplier: 'Cabinet Exemple',
    contract_ref: 'M-01',
    line_id: '1',
    description: 'Rapport',
    quantity: '1',
    unit: 'lump',
    unit_price: '600',
    net: '600.00',
  }),
};

test('findings on a declaration: by its reference, either of a pair, and no number that looks like it', async () => {
  const { reads, orgId } = await openScreens(DOSSIER, '2026-11-24');
  const codesOf = async (declarationRef: string): Promise<string[]> => {
    const { items } = await reads.findings(orgId, FINANCE, { declarationRef }, { after: null, limit: 50 });
    return items.map(({ code }) => code);
  };
  expect(await codesOf('D-1')).toContain('I8');
  expect(await codesOf('D-2')).toContain('I8');
  expect(await codesOf('1')).not.toContain('I8');
  expect(await codesOf('D-9')).toEqual([]);
});
