import { expect } from '@jest/globals';
import { onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

const auditTogether = auditsTogether('2026-11-16', { rules: onlyRules('T1') });

/** What T1 says of ten billed days beside eight recorded ones: the days recorded, and what is missing. */
async function recorded(entry: Record<string, string>, hours_per_day = '8') {
  const { findings, rules } = await auditTogether({
    'register/contracts.csv': register({ ...CONTRACT, hours_per_day }),
    'register/people.csv': TEAM,
    'invoices/F-1.csv': register(
      invoiceLine({ person: 'Camille Exemple', quantity: '10', unit_price: '500', net: '5000' }),
    ),
    'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', 8), entry),
  });
  const t1 = rules.find(({ code }) => code === 'T1');
  const days = findings.find(({ code }) => code === 'T1')?.values.recordedDays ?? null;
  return [days === null ? null : Number(days), t1?.missing];
}

testTogether.each<[string, Record<string, string>]>([
  ['its contract', {}],
  ['the only contract of the person', { contract_ref: '' }],
])('hours become days by the hours per day of %s', async (_name, contract) => {
  const hours = { ...contract, quantity: '4', unit: 'hour' };
  const [inDays, inHours, unknown] = await Promise.all([
    recorded(contract),
    recorded(hours),
    recorded(hours, ''),
  ]);
  expect(inDays).toEqual([8, []]);
  expect(inHours).toEqual([4, []]);
  expect(unknown).toEqual([null, ['hours_per_day']]);
});
