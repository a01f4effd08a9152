import { expect, test } from '@jest/globals';
import { register } from '../../../../test/support/audit-dossier.js';
import { FINANCE, openScreens } from '../../../../test/support/screens.js';

/** A line of an invoice of 2026. */
const line = (number: string, issued: string): Record<string, string> => ({
  invoice_number: number,
  issue_date: `2026-${issued}`,
  supplier: 'Cabinet Exemple',
  contract_ref: 'M-01',
  line_id: '1',
  description: `Prestation ${number} ${issued}`,
  quantity: '1',
  unit: 'lump',
  unit_price: '600',
  net: '600.00',
});

const paid = (number: string, on: string): Record<string, string> => ({
  invoice_number: number,
  supplier: 'Cabinet Exemple',
  event: 'paid',
  on: `2026-${on}`,
});

test('a payment speaks of the last invoice of its number issued by its day: a later one of the same number waits', async () => {
  const { reads, orgId, ...screens } = await openScreens(
    {
      'register/contracts.csv': register({
        contract_ref: 'M-01',
        supplier_name: 'Cabinet Exemple',
        start_date: '2026-01-01',
        price_form: 'fixed',
        ai_policy: 'free',
      }),
      'register/invoice_events.csv': register(
        paid('F-1', '08-02'),
        paid('F-2', '08-02'),
        paid('F-2', '11-02'),
        paid('F-3', '08-02'),
      ),
      'invoices/F-1-july.csv': register(line('F-1', '07-01')),
      'invoices/F-1-october.csv': register(line('F-1', '10-01')),
      // Both paid, each by its own event.
      'invoices/F-2-july.csv': register(line('F-2', '07-01')),
      'invoices/F-2-october.csv': register(line('F-2', '10-01')),
      // Issued after the only payment of its number: one of the two dates is wrong.
      'invoices/F-3.csv': register(line('F-3', '09-01')),
      // The same number twice on one day: one of them was paid.
      'invoices/F-4-a.csv': register(line('F-4', '09-01')),
      'invoices/F-4-b.csv': register({ ...line('F-4', '09-01'), description: 'Prestation F-4 bis' }),
    },
    '2026-11-24',
  );
  const waiting = async (): Promise<string[]> => {
    const list = { filter: { awaits: 'payment' as const }, sort: 'dueDate' as const };
    const page = await reads.invoices(orgId, FINANCE, list, { after: null, limit: 50 });
    return page.items.map(({ ref, issueDate }) => `${ref} ${issueDate ?? ''}`).sort();
  };
  expect(await waiting()).toEqual(['F-1 2026-10-01', 'F-4 2026-09-01', 'F-4 2026-09-01']);
  expect(await reads.today(orgId, FINANCE, '2026-11-24')).toMatchObject({ undated: 3 });
  const all = await reads.invoices(
    orgId,
    FINANCE,
    { filter: { q: 'F-2' }, sort: '-issueDate' },
    { after: null, limit: 50 },
  );
  expect(all.items.map(({ issueDate, paidOn }) => [issueDate, paidOn])).toEqual([
    ['2026-10-01', '2026-11-02'],
    ['2026-07-01', '2026-08-02'],
  ]);

  // What is told later settles it, and what was settled before stays.
  await screens.receive({
    'register/payments.csv': register(paid('F-1', '11-20'), paid('F-4', '10-20')),
    'invoices/F-5.csv': register(line('F-5', '11-20')),
  });
  expect(await waiting()).toEqual(['F-4 2026-09-01', 'F-5 2026-11-20']);
}, 60_000);
