import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { register } from '../../../../test/support/audit-dossier.js';
import { FINANCE, openScreens } from '../../../../test/support/screens.js';

test('a contract tells which of its terms are assumed: those that published data do not say, none that a register states', async () => {
  const { reads, orgId } = await openScreens(
    {
      'register/decp.json': readFileSync('server/importers/decp/samples/2022-modifications.json'),
      'register/contracts.csv': register({
        contract_ref: 'M-01',
        supplier_name: 'Cabinet Exemple',
        start_date: '2026-01-01',
        price_form: 'fixed',
        ai_policy: 'free',
      }),
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
    },
    '2026-11-24',
  );
  const { items } = await reads.contracts(orgId, FINANCE, {}, { after: null, limit: 50 });
  const told: Record<string, readonly string[]> = {};
  for (const { id, contractRef } of items)
    told[contractRef] = (await reads.contract(orgId, FINANCE, id))?.assumedTerms ?? ['not told'];
  expect(told).toEqual({
    '2026-DSI-014': ['start_date', 'end_date', 'price_form', 'place', 'ai_policy'],
    '2026-DSI-015': ['start_date', 'end_date', 'ai_policy'],
    'M-01': [],
  });
}, 60_000);
