import { beforeAll, expect, test } from '@jest/globals';
import { camilleDays, CONTRACT, invoiceLine } from '../../../../test/golden/golden-contract.js';
import { register } from '../../../../test/support/audit-dossier.js';
import { FINANCE, openScreens, type Screens } from '../../../../test/support/screens.js';

const PAGE = { after: null, limit: 50 };

/** Days without a price: nothing says what they come to. */
const unpriced = (invoice_number: string, contract_ref: string): Record<string, string> =>
  invoiceLine({ invoice_number, contract_ref, quantity: '3', person: 'Camille Exemple' });

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens(
    {
      'register/contracts.csv': register(
        CONTRACT,
        { ...CONTRACT, contract_ref: 'M-2026-02' },
        { ...CONTRACT, contract_ref: 'M-2026-03' },
      ),
      'invoices/connue.csv': register(camilleDays(5)),
      'invoices/mixte.csv': register(camilleDays(2, { invoice_number: 'F-2', contract_ref: 'M-2026-02' }), {
        ...unpriced('F-2', 'M-2026-02'),
        line_id: '2',
      }),
    },
    '2026-11-16',
  );
}, 60_000);

test('what a contract was billed is unknown as soon as one of its invoices does not say its own, never less', async () => {
  const { items } = await screens.reads.contracts(screens.orgId, FINANCE, {}, PAGE);
  expect(items.map(({ contractRef, billed }) => [contractRef, billed])).toEqual([
    ['M-2026-01', '2500.00'],
    ['M-2026-02', null],
    ['M-2026-03', '0.00'],
  ]);
});

test('what the invoices of a document come to is unknown likewise', async () => {
  const { items } = await screens.reads.documents(screens.orgId, FINANCE, {}, PAGE);
  expect(items.map(({ file, summary }) => [file, summary.amounts])).toEqual([
    ['register/contracts.csv', []],
    ['invoices/mixte.csv', [{ currency: 'EUR', amount: null }]],
    ['invoices/connue.csv', [{ currency: 'EUR', amount: '2500.00' }]],
  ]);
});
