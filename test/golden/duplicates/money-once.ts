import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register } from '../../support/audit-dossier.js';
import { camilleDays, CONTRACT } from '../golden-contract.js';

test('what several rules ask of two invoices is worth the later one, once', async () => {
  const bill = (number: string, issued: string): Record<string, string> =>
    camilleDays(10, { invoice_number: number, issue_date: issued });
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
      'register/people.csv': register({
        contract_ref: CONTRACT.contract_ref,
        person_key: 'P-1',
        name: 'Camille Exemple',
      }),
      'invoices/1.csv': register(bill('F-2026-118', '2026-10-01')),
      'invoices/2.csv': register(bill('F-2026-119', '2026-10-03')),
    },
    '2026-12-16',
    { rules: onlyRules('D1', 'D2', 'D3', 'D4', 'D6', 'T15') },
  );
  expect(result.findings.map(({ code, amountAtStake }) => [code, amountAtStake])).toEqual([
    ['D2', '5000.00'],
    ['D3', '5000.00'],
    ['D4', '5000.00'],
  ]);
  expect(result.totals).toEqual([{ currency: 'EUR', billed: '10000.00', atStake: '5000.00' }]);
});
