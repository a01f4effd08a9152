import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register } from '../../support/audit-dossier.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { plain, TEAM, timesheet, weekdays } from '../golden-days.js';

test('a timesheet that was refused was received', async () => {
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'invoices/F-1.csv': register(camilleDays(3, { invoice_number: 'F-1' })),
      'timesheets/september.csv': timesheet('P-0412', weekdays('2026-09-01', 3), {
        approval_state: 'rejected',
      }),
    },
    '2026-11-16',
    { rules: onlyRules('T1', 'T3') },
  );
  const t3 = result.findings.find(({ code }) => code === 'T3');
  expect(t3?.values.problem).toBe('rejected');
  expect(plain(t3?.message.en)).toBe(
    'Line 1 (3.00 d, €1,500.00): timesheet rejected (Camille Exemple, September 2026); contract M-2026-01 requires a timesheet approved by the buyer.',
  );
  expect(t3?.evidence).toEqual([
    { file: 'invoices/F-1.csv', line: 2 },
    { file: 'timesheets/september.csv', line: 2 },
  ]);
  expect(result.findings.some(({ code }) => code === 'T1')).toBe(false);
});
