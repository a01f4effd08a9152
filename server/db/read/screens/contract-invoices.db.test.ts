import { expect, test } from '@jest/globals';
import { register } from '../../../../test/support/audit-dossier.js';
import { FINANCE, openScreens } from '../../../../test/support/screens.js';

/** One more than a contract shows at once. */
const COUNT = 51;

test('the invoices of a contract go on where those shown with it end', async () => {
  const numbers = Array.from({ length: COUNT }, (_, index) => `F-${String(index + 1).padStart(2, '0')}`);
  const { reads, orgId } = await openScreens(
    {
      'register/contracts.csv': register({
        contract_ref: 'M-01',
        supplier_name: 'Cabinet Exemple',
        start_date: '2026-01-01',
        price_form: 'fixed',
        ai_policy: 'free',
      }),
      'invoices/all.csv': register(
        ...numbers.map((invoice_number, index) => ({
          invoice_number,
          issue_date: `2026-0${index < 25 ? '5' : '6'}-${String((index % 25) + 1).padStart(2, '0')}`,
          supplier: 'Cabinet Exemple',
          contract_ref: 'M-01',
          line_id: '1',
          description: `Prestation ${invoice_number}`,
          quantity: '1',
          unit: 'lump',
          unit_price: '100',
          net: '100.00',
        })),
      ),
    },
    '2026-11-24',
  );
  const [brief] = (await reads.contracts(orgId, FINANCE, {}, { after: null, limit: 1 })).items;
  const contract = await reads.contract(orgId, FINANCE, brief?.id ?? '');
  expect(contract?.invoices).toHaveLength(COUNT - 1);
  const rest = await reads.invoices(
    orgId,
    FINANCE,
    { filter: { contractId: brief?.id ?? '' }, sort: '-issueDate' },
    { after: contract?.invoicesNext ?? null, limit: 50 },
  );
  expect(rest.next).toBeNull();
  const seen = [...(contract?.invoices ?? []), ...rest.items].map(({ ref }) => ref);
  expect(seen).toHaveLength(COUNT);
  expect([...seen].sort()).toEqual(numbers);
}, 60_000);
