import { expect } from '@jest/globals';
import { register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const PEOPLE = [
  { person_key: 'P-1', name: 'Camille Exemple' },
  { person_key: 'P-2', name: 'Dominique Exemple' },
];
const bills = (line: string, person: string, start: string, end: string) =>
  invoiceLine({
    line_id: line,
    person,
    description: 'Assistance',
    quantity: '1',
    unit_price: '600',
    net: '600',
    period_start: start,
    period_end: end,
  });
const works = (person: string, date: string) => ({
  person,
  contract_ref: CONTRACT.contract_ref,
  date,
  quantity: '1',
  unit: 'day',
});

const auditTogether = auditsTogether('2026-11-16');

/** Lines that T3 asks about, with this register of the timesheet of that name, which no other dossier has. */
async function unapproved(file: string, rows: Record<string, string>[]): Promise<(string | undefined)[]> {
  const { findings } = await auditTogether({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': register(
      ...PEOPLE.map((person) => ({ contract_ref: CONTRACT.contract_ref, ...person })),
    ),
    'register/timesheets.csv': register(...rows.map((row) => ({ file, ...row }))),
    'invoices/F-118.csv': register(
      bills('1', 'Camille Exemple', '2026-09-01', '2026-09-15'),
      bills('2', 'Camille Exemple', '2026-09-16', '2026-09-30'),
      bills('3', 'Dominique Exemple', '2026-09-01', '2026-09-30'),
    ),
    [`timesheets/${file}`]: register(
      works('Camille Exemple', '2026-09-02'),
      works('Camille Exemple', '2026-09-22'),
      works('Dominique Exemple', '2026-09-23'),
    ),
  });
  return findings.filter(({ code }) => code === 'T3').map(({ subject }) => subject.line);
}

/** Approved by the contractor's own side alone: T3 asks, so the answer shows whom a row was taken to speak of. */
const bySupplier = { approved_on: '2026-10-01', approver_side: 'supplier' };

testTogether('one row for the whole file speaks of everybody', async () => {
  expect(await unapproved('everybody.csv', [bySupplier])).toEqual(['1', '2', '3']);
});

testTogether('a row about one person says nothing of the others in the file', async () => {
  expect(await unapproved('one-person.csv', [{ person_key: 'P-1', ...bySupplier }])).toEqual(['1', '2']);
});

testTogether('a row about a period says nothing of other dates', async () => {
  const september = { person_key: 'P-1', period_start: '2026-09-01', period_end: '2026-09-15' };
  expect(await unapproved('half-a-month.csv', [{ ...september, ...bySupplier }])).toEqual(['1']);
});

testTogether('two rows that disagree are not believed', async () => {
  const rows = [bySupplier, { ...bySupplier, approver_side: 'buyer' }];
  expect(await unapproved('disputed.csv', rows)).toEqual([]);
});
