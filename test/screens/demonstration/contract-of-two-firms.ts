import { expect, test } from '@jest/globals';
import { register } from '../../support/audit-dossier.js';
import { contractorOf, FINANCE, managerOf, openScreens } from '../../support/screens.js';
import { ALL } from '../the-demonstration.js';

const FIRMS = ['Cabinet Exemple', 'Atelier Exemple'];

const declaration = (ref: string, contract: string): Record<string, string> => ({
  declaration_ref: ref,
  contract_ref: contract,
  ai_use: 'none',
  signed_by: 'Camille Exemple',
  signed_at: '2026-10-01',
});

/**
 * Two firms hold contracts under one reference, and another reference is no contract: nothing tells whose work declarations
 * about them are.
 */
const SHARED = {
  'register/contracts.csv': register(
    ...FIRMS.map((name) => ({
      contract_ref: 'M-2026-01',
      supplier_name: name,
      start_date: '2026-01-01',
      price_form: 'time',
      hours_per_day: '7',
      ai_policy: 'declare',
      ai_declaration_required: 'yes',
    })),
  ),
  'register/ai_declarations.csv': register(declaration('D-1', 'M-2026-01'), declaration('D-2', 'M-2026-99')),
  'invoices/invoices.csv': register(
    ...FIRMS.map((supplier, index) => ({
      invoice_number: `F-${index + 1}`,
      issue_date: '2026-10-02',
      supplier,
      currency: 'EUR',
      contract_ref: 'M-2026-01',
      line_id: '1',
      description: 'Étude',
      quantity: '2',
      unit: 'day',
      unit_price: '600',
      net: '1200',
      period_start: '2026-09-01',
      period_end: '2026-09-30',
    })),
  ),
};

test('a declaration on a reference that two firms hold, or none, is shown to neither of them, and neither is asked for one', async () => {
  const { reads, orgId } = await openScreens(SHARED, '2026-11-02');
  const buyer = await reads.declarations(orgId, FINANCE, {}, ALL);
  expect(buyer.items.map(({ declarationRef }) => declarationRef).sort()).toEqual(['D-1', 'D-2']);
  expect((await reads.declarations(orgId, managerOf(['M202601']), {}, ALL)).items).toHaveLength(1);
  const firms = await reads.supplierChoices(orgId, FINANCE, '');
  expect(firms.map(({ name }) => name).sort()).toEqual([...FIRMS].sort());
  for (const { id } of firms) {
    const sight = contractorOf(id);
    expect((await reads.invoices(orgId, sight, { filter: {}, sort: 'dueDate' }, ALL)).items).toHaveLength(1);
    expect((await reads.declarations(orgId, sight, {}, ALL)).items).toEqual([]);
    for (const ref of ['D-1', 'D-2']) expect(await reads.declaration(orgId, sight, ref)).toBeNull();
    expect(await reads.declarationTargets(orgId, sight, '2026-11-02')).toEqual([]);
  }
});
