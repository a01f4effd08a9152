import { expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { dayDocument } from '../golden-credit-xml.js';

const auditTogether = auditsTogether('2026-11-16', { rules: onlyRules('D1') });

/** Ten thousand of some currency, or as many days as are said at 500. */
const invoice = (number: string, currency: string, days = 20, over: Record<string, string> = {}): string =>
  register(camilleDays(days, { invoice_number: number, issue_date: '2026-10-01', currency, ...over }));
const credit = (number: string, currency: string, days: number, of: string): string =>
  invoice(number, currency, days, { type_code: '381', issue_date: '2026-10-05', preceding_invoice: of });

/** A credit note of 10,000 on two invoices. */
const onTwo = (number: string, [first, second]: [string, string], currency: string): string =>
  dayDocument('UBL CreditNote', {
    number,
    type: '381',
    issued: '2026-10-05',
    preceding: first,
    total: 10_000,
    lines: [{ quantity: 20, price: 500, net: 10_000 }],
  })
    .replace(/<cac:BillingReference>.*<\/cac:BillingReference>/, (one) => one + one.replace(first, second))
    .replaceAll('EUR', currency);

/** Number and state of the invoices that these documents leave. */
async function states(documents: DossierFiles): Promise<string[]> {
  const { invoices } = await auditTogether({
    'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
    ...documents,
  });
  return invoices
    .filter(({ number }) => number?.startsWith('F') === true)
    .map(({ number, state }) => `${number ?? ''} ${state}`)
    .sort();
}

testTogether.each([
  ['EUR', 'EUR', 'credited'],
  ['EUR', 'USD', 'current'],
  ['USD', 'USD', 'credited'],
  ['EUR', '', 'credited'],
])('an invoice in %s given back in full in “%s” is %s', async (billed, given, state) => {
  expect(
    await states({
      'invoices/1.csv': invoice('F-1', billed),
      'invoices/2.csv': credit('A-1', given, 20, 'F-1'),
    }),
  ).toEqual([`F-1 ${state}`]);
});

testTogether('a part given back in another currency does not fill up what is left', async () => {
  expect(
    await states({
      'invoices/1.csv': invoice('F-1', 'EUR'),
      'invoices/2.csv': credit('A-1', 'EUR', 19, 'F-1'),
      'invoices/3.csv': credit('A-2', 'USD', 20, 'F-1'),
    }),
  ).toEqual(['F-1 current']);
});

testTogether.each([
  ['EUR', 'EUR', 'EUR', 'credited'],
  ['EUR', 'EUR', 'USD', 'current'],
  ['EUR', 'USD', 'EUR', 'current'],
])('invoices in %s and %s given back together in %s are %s', async (first, second, given, state) => {
  expect(
    await states({
      'invoices/1.csv': invoice('F-1', first, 10),
      'invoices/2.csv': invoice('F-2', second, 10),
      'invoices/3.xml': onTwo('A-1', ['F-1', 'F-2'], given),
    }),
  ).toEqual([`F-1 ${state}`, `F-2 ${state}`]);
});

testTogether.each([
  ['EUR', 'replaced'],
  ['USD', 'current'],
])('billed again in %s for its period, an invoice in EUR is %s', async (again, state) => {
  expect(
    await states({
      'invoices/1.csv': invoice('F-1', 'EUR'),
      'invoices/2.csv': invoice('F-2', again, 20, { issue_date: '2026-10-05', preceding_invoice: 'F-1' }),
    }),
  ).toEqual([`F-1 ${state}`, 'F-2 current']);
});
