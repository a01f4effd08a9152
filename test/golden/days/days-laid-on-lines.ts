import { expect } from '@jest/globals';
import { auditDossier, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { timesheet, weekdays } from '../golden-days.js';

const person = (contract: string, over: Record<string, string> = {}) => ({
  contract_ref: contract,
  person_key: 'P-0412',
  name: 'Camille Exemple',
  ...over,
});

const line = (id: string, days: number, price: number, over: Record<string, string> = {}) =>
  camilleDays(days, { line_id: id, ...over }, price);

const AS_OF = '2026-11-16';
const auditTogether = auditsTogether(AS_OF);
const auditAlone = async (files: DossierFiles) => (await auditDossier(files, AS_OF)).result;

/** Days and money of each line, in the order of the lines, over the findings of a code. */
const laid = (result: AuditPart, code: string) =>
  result.findings
    .filter((finding) => finding.code === code)
    .flatMap(({ allocations }) => allocations.map(({ line: id, days, amount }) => [id, days, amount]))
    .sort();

testTogether('R4 lays the days outside an approval on one line, then on the next', async () => {
  const result = await auditAlone({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': register(person('M-2026-01', { approved_from: '2026-09-28' })),
    'invoices/f.csv': register(line('1', 2, 500), line('2', 10, 500)),
    'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', 10)),
  });
  // Ten days recorded before the approval: two on line 1, which bills two, eight on line 2.
  expect(laid(result, 'R4')).toEqual([
    ['1', '2.00', '1000.00'],
    ['2', '8.00', '4000.00'],
  ]);
  expect(result.totals).toEqual([{ currency: 'EUR', billed: '6000.00', atStake: '5000.00' }]);
});

testTogether('C8 lays the days before the contract on one line only', async () => {
  const result = await auditTogether({
    'register/contracts.csv': register({ ...CONTRACT, start_date: '2026-09-04' }),
    'register/people.csv': register(person('M-2026-01')),
    'invoices/f.csv': register(line('1', 5, 500), line('2', 7, 500)),
    'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', 12)),
  });
  expect(laid(result, 'C8')).toEqual([['1', '3.00', '1500.00']]);
});

testTogether(
  'days outside the approval are asked about although more days are recorded than billed',
  async () => {
    const result = await auditTogether({
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': register(person('M-2026-01', { approved_to: '2026-09-21' })),
      'invoices/f.csv': register(line('1', 15, 500)),
      // 15 days from the 1st to the 21st, then three outside.
      'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', 18)),
    });
    expect(laid(result, 'R4')).toEqual([['1', '3.00', '1500.00']]);
  },
);

testTogether('C4 lays on a line no more days than it bills', async () => {
  const other = { ...CONTRACT, contract_ref: 'M-2026-02', title: 'Autre' };
  const result = await auditAlone({
    'register/contracts.csv': register(CONTRACT, other),
    'register/people.csv': register(person('M-2026-01'), person('M-2026-02')),
    'invoices/f.csv': register(line('1', 10, 500)),
    'invoices/g.csv': register(line('1', 2, 1000, { invoice_number: 'G-2026-7', contract_ref: 'M-2026-02' })),
    'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', 10)),
    'timesheets/u.csv': timesheet('P-0412', weekdays('2026-09-01', 10), { contract_ref: 'M-2026-02' }),
  });
  // One day too many on ten dates, half of each on either contract; the second bills two of the dates.
  expect(laid(result, 'C4')).toEqual([
    ['1', '1.00', '1000.00'],
    ['1', '5.00', '2500.00'],
  ]);
  expect(result.totals).toEqual([{ currency: 'EUR', billed: '7000.00', atStake: '3500.00' }]);
});

testTogether('C1 asks about the half day that is billed, not about the day that is recorded', async () => {
  const result = await auditTogether({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': register(person('M-2026-01')),
    'invoices/f.csv': register(line('1', 0.5, 500)),
    'timesheets/t.csv': timesheet('P-0412', ['2026-09-05']),
  });
  expect(laid(result, 'C1')).toEqual([['1', '0.50', '250.00']]);
});
