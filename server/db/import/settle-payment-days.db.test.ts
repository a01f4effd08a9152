import { expect, test } from '@jest/globals';
import { ublOf } from '../../../scripts/demo/write-ubl.js';
import { CONTRACT } from '../../../test/golden/golden-contract.js';
import { register } from '../../../test/support/audit-dossier.js';
import { FINANCE, openScreens } from '../../../test/support/screens.js';

const CONTRACTOR = { name: CONTRACT.supplier_name, siret: CONTRACT.supplier_siret };

/** States 4 November as its due date. */
const bill = (number: string, contract = CONTRACT.contract_ref) => ({
  [`invoices/${number}.xml`]: ublOf({
    ...{ number, contract, contractor: CONTRACTOR, issued: '2026-10-05', payableFrom: '2026-10-05' },
    lines: [{ id: '1', text: 'Étude', quantity: '1', unit: 'lump', price: '900' }],
  }),
});
const event = (invoice_number: string, name: string, on: string) => ({
  invoice_number,
  supplier: CONTRACT.supplier_siret,
  event: name,
  on,
});

test('an invoice is due when its events say so, else when it says so itself', async () => {
  const files = {
    'register/contracts.csv': register(CONTRACT, {
      ...CONTRACT,
      contract_ref: 'M-2026-02',
      payment_days: '',
    }),
    ...bill('STATED'),
    ...bill('RECEIVED'),
    ...bill('SERVICE'),
    ...bill('STOPPED'),
    ...bill('RESUMED'),
    ...bill('TWICE'),
    ...bill('ASSUMED', 'M-2026-02'),
    'register/invoice_events.csv': register(
      event('RECEIVED', 'received', '2026-10-12'),
      event('SERVICE', 'received', '2026-10-12'),
      event('SERVICE', 'service_done', '2026-10-20'),
      event('STOPPED', 'received', '2026-10-12'),
      event('STOPPED', 'interrupted', '2026-10-15'),
      event('RESUMED', 'received', '2026-10-12'),
      event('RESUMED', 'interrupted', '2026-10-15'),
      event('RESUMED', 'resumed', '2026-11-02'),
      event('TWICE', 'received', '2026-10-12'),
      event('TWICE', 'received', '2026-10-13'),
      event('ASSUMED', 'received', '2026-10-12'),
    ),
  };
  const { reads, orgId } = await openScreens(files, '2026-11-16');
  const list = await reads.invoices(
    orgId,
    FINANCE,
    { filter: {}, sort: 'dueDate' },
    { after: null, limit: 50 },
  );
  expect(list.items.map(({ ref, dueDate }) => [ref, dueDate]).sort()).toEqual([
    ['ASSUMED', '2026-11-04'],
    ['RECEIVED', '2026-11-11'],
    ['RESUMED', '2026-12-02'],
    ['SERVICE', '2026-11-19'],
    ['STATED', '2026-11-04'],
    ['STOPPED', null],
    ['TWICE', '2026-11-04'],
  ]);
  const days = list.items.map(({ dueDate }) => dueDate ?? 'never');
  expect(days).toEqual([...days].sort());
});
