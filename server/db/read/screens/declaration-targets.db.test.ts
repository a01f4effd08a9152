import { expect, test } from '@jest/globals';
import { register } from '../../../../test/support/audit-dossier.js';
import { contractorOf, FINANCE, openScreens } from '../../../../test/support/screens.js';

const contract = (ref: string, clause: Record<string, string>): Record<string, string> => ({
  contract_ref: ref,
  title: 'Assistance',
  supplier_name: 'Cabinet Exemple',
  supplier_siret: '90000000100017',
  start_date: '2026-01-01',
  price_form: 'fixed',
  ai_declaration_required: 'yes',
  ...clause,
});

const deliverable = (ref: string): Record<string, string> => ({
  contract_ref: ref,
  deliverable_ref: `R-${ref}`,
  title: 'Rapport',
  type: 'report',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
  delivered_on: '2026-10-01',
});

const BOUND = { ai_policy: 'declare', ai_policy_binding_ref: 'CCAP art. 9' };

test('a declaration is due where a clause that binds the work asks for it, and may be signed everywhere', async () => {
  const contracts = {
    BOUND,
    FROM_START: { ...BOUND, ai_policy_notified_on: '2026-08-01' },
    MIDWAY: { ...BOUND, ai_policy_notified_on: '2026-09-15' },
    LATER: { ...BOUND, ai_policy_notified_on: '2026-10-15' },
    UNBOUND: { ai_policy: 'declare', ai_policy_binding_ref: '' },
    UNSPECIFIED: { ...BOUND, ai_policy: 'unspecified' },
    NOT_ASKED: { ...BOUND, ai_declaration_required: 'no', price_form: 'time' },
  };
  const { reads, orgId } = await openScreens(
    {
      'register/contracts.csv': register(
        ...Object.entries(contracts).map(([ref, own]) => contract(ref, own)),
      ),
      'register/deliverables.csv': register(...Object.keys(contracts).map(deliverable)),
      'invoices/F-1.csv': register({
        invoice_number: 'F-1',
        issue_date: '2026-10-05',
        supplier: 'Cabinet Exemple',
        contract_ref: 'BOUND',
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
  const { items } = await reads.contracts(orgId, FINANCE, {}, { after: null, limit: 1 });
  const sight = contractorOf(items[0]?.supplier?.id ?? '');
  const targets = await reads.declarationTargets(orgId, sight, '2026-11-24');
  const told = targets.map(({ contract: { contractRef }, due, policy }) => [
    contractRef,
    { due, required: policy.required },
  ]);
  expect(Object.fromEntries(told)).toEqual({
    BOUND: { due: true, required: 'yes' },
    FROM_START: { due: true, required: 'yes' },
    MIDWAY: { due: true, required: 'yes' },
    LATER: { due: false, required: 'no' },
    UNBOUND: { due: false, required: 'no' },
    UNSPECIFIED: { due: false, required: 'no' },
    NOT_ASKED: { due: false, required: 'no' },
  });
}, 60_000);
