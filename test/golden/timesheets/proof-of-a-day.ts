import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register } from '../../support/audit-dossier.js';

const entry = (quantity: string, note: string) => ({
  person: 'Camille Exemple',
  contract_ref: 'M-2026-01',
  date: '2026-09-16',
  quantity,
  unit: 'day',
  note,
});

test('a day made of several entries is proved by each of them', async () => {
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register({
        contract_ref: 'M-2026-01',
        supplier_name: 'Atelier Horizon',
        supplier_siret: '90000000100017',
        start_date: '2026-01-01',
        price_form: 'time',
        ai_policy: 'unspecified',
        max_days_per_person_day: '1',
      }),
      'invoices/F-1.csv': register({
        invoice_number: 'F-1',
        issue_date: '2026-10-05',
        supplier: 'Atelier Horizon',
        contract_ref: 'M-2026-01',
        line_id: '1',
        description: 'Assistance',
        quantity: '1.25',
        unit: 'day',
        unit_price: '600',
        net: '750',
        period_start: '2026-09-01',
        period_end: '2026-09-30',
        person: 'Camille Exemple',
      }),
      'timesheets/september.csv': register(
        entry('0.5', 'Cadrage'),
        entry('0.25', 'Atelier'),
        entry('0.5', 'Rédaction'),
      ),
    },
    '2026-11-16',
    { rules: onlyRules('C3') },
  );
  const finding = result.findings.find(({ code }) => code === 'C3');
  expect(finding?.values.days).toBe('1.25');
  expect(finding?.evidence).toEqual([
    { file: 'timesheets/september.csv', line: 2 },
    { file: 'timesheets/september.csv', line: 3 },
    { file: 'timesheets/september.csv', line: 4 },
  ]);
});
