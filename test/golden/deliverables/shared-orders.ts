import { describe, expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const auditTogether = auditsTogether('2026-11-16');
const findings = async (files: DossierFiles) => {
  const result = await auditTogether({
    'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
    ...files,
  });
  return result.findings.filter(({ code }) => code === 'P2');
};
const order = (order_ref: string, amount: string, billed_before = '0') => ({
  contract_ref: CONTRACT.contract_ref,
  order_ref,
  ordered_on: '2026-08-01',
  amount,
  billed_before,
});
const bill = (invoice_number: string, issue_date: string, values: Record<string, string>) =>
  invoiceLine({ invoice_number, issue_date, quantity: '10', unit_price: '500', net: '5000', ...values });
const link = (values: Record<string, string>) => ({
  invoice_number: 'F-1',
  supplier: CONTRACT.supplier_name,
  line_id: '1',
  ...values,
});

describe('a line and the orders it is tied to', () => {
  const invoice = { 'invoices/F-1.csv': register(bill('F-1', '2026-10-01', {})) };

  testTogether('a line shared by two people takes once what it bills of their order', async () => {
    const found = await findings({
      ...invoice,
      'register/orders.csv': register(order('BC1', '6000')),
      'register/links.csv': register(
        link({ person_key: 'p1', order_ref: 'BC1', days: '6' }),
        link({ person_key: 'p2', order_ref: 'BC1', days: '4' }),
      ),
    });
    expect(found).toEqual([]);
  });

  testTogether('a line split over two orders takes its part of each', async () => {
    const split = register(
      link({ person_key: 'p1', order_ref: 'BC1', days: '6' }),
      link({ person_key: 'p2', order_ref: 'BC2', days: '4' }),
    );
    const enough = register(order('BC1', '3000'), order('BC2', '2000'));
    // 6 days at 500 € on an order of 2,500 €.
    const short = register(order('BC1', '2500'), order('BC2', '2000'));
    const [none, found] = await Promise.all(
      [enough, short].map((orders) =>
        findings({ ...invoice, 'register/orders.csv': orders, 'register/links.csv': split }),
      ),
    );
    expect(none).toEqual([]);
    expect(found).toMatchObject([
      {
        class: 'fact',
        subject: { order: 'BC1' },
        amountAtStake: '500.00',
        values: { billedHere: '3000.00' },
        allocations: [{ line: '1', amount: '500.00' }],
      },
    ]);
  });
});

testTogether('what a credit note gives back to an order is not asked of an earlier invoice', async () => {
  const on = { order_ref: 'BC1', unit_price: '500' };
  // 500 + 2,000 + 1,500 − 1,000 + 400 = 3,400 on an order of 3,000 €.
  const found = await findings({
    'register/orders.csv': register(order('BC1', '3000', '500')),
    'invoices/all.csv': register(
      bill('F-1', '2026-09-01', { ...on, quantity: '4', net: '2000' }),
      bill('F-2', '2026-09-10', { ...on, quantity: '3', net: '1500' }),
      bill('A-1', '2026-09-20', {
        ...on,
        type_code: '381',
        preceding_invoice: 'F-2',
        quantity: '2',
        net: '1000',
      }),
      bill('F-3', '2026-10-01', { ...on, quantity: '0.8', net: '400' }),
    ),
  });
  expect(found).toMatchObject([{ subject: { invoice: 'F-3' }, amountAtStake: '400.00' }]);
  expect(found).toHaveLength(1);
});

testTogether('an order that the register does not have is named once, as the lines write it', async () => {
  const found = await findings({
    'register/orders.csv': register(order('BC1', '6000')),
    'invoices/F-1.csv': register(
      bill('F-1', '2026-10-01', { description: 'Étude ; Commande : BC-9' }),
      bill('F-1', '2026-10-01', { description: 'Étude ; Commande : BC 9', line_id: '2' }),
    ),
  });
  expect(found.map(({ subject }) => subject.order)).toEqual(['BC 9']);
  expect(found[0]?.supplierMessage?.en).toContain('BC 9');
});

testTogether('an order reference without a letter or a digit names no order', async () => {
  const registered = { 'register/orders.csv': register(order('BC1', '6000')) };
  const found = await Promise.all([
    findings({ ...registered, 'invoices/F-1.csv': register(bill('F-1', '2026-10-01', { order_ref: '-' })) }),
    findings({
      ...registered,
      'invoices/F-1.csv': register(bill('F-1', '2026-10-01', { description: 'Étude ; Commande : --' })),
    }),
  ]);
  expect(found).toEqual([[], []]);
});

testTogether('an invoice in another currency is not held against an order', async () => {
  const found = await findings({
    'register/orders.csv': register(order('BC1', '6000')),
    'invoices/F-1.csv': register(
      bill('F-1', '2026-10-01', { order_ref: 'BC1', currency: 'JPY', net: '750000', unit_price: '75000' }),
    ),
  });
  expect(found).toEqual([]);
});
