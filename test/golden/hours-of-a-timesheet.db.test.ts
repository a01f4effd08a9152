import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register } from '../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';
import { TEAM, timesheet, weekdays } from './golden-days.js';

/** What T1 says of ten billed days beside eight recorded ones: the days recorded, and what is missing. */
async function recorded(entry: Record<string, string>, hours_per_day = '8') {
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register({ ...CONTRACT, hours_per_day }),
      'register/people.csv': TEAM,
      'invoices/F-1.csv': register(
        invoiceLine({ person: 'Camille Exemple', quantity: '10', unit_price: '500', net: '5000' }),
      ),
      'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', 8), entry),
    },
    '2026-11-16',
    { rules: onlyRules('T1') },
  );
  const t1 = result.rules.find(({ code }) => code === 'T1');
  const days = result.findings.find(({ code }) => code === 'T1')?.values.recordedDays ?? null;
  return [days === null ? null : Number(days), t1?.missing];
}

test.each([
  ['its contract', {}],
  ['the only contract of the person', { contract_ref: '' }],
])('hours become days by the hours per day of %s', async (_name, contract) => {
  expect(await recorded({ ...contract })).toEqual([8, []]);
  expect(await recorded({ ...contract, quantity: '4', unit: 'hour' })).toEqual([4, []]);
  expect(await recorded({ ...contract, quantity: '4', unit: 'hour' }, '')).toEqual([null, ['hours_per_day']]);
});
