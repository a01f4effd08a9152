import { expect } from '@jest/globals';
import { auditDossier, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const AS_OF = '2026-11-16';
const PERSON = { person_key: 'P-1', name: 'Lea Modele' };
const bills = (line: string, person: string) =>
  invoiceLine({
    line_id: line,
    person,
    description: 'Recette',
    quantity: '1',
    unit_price: '600',
    net: '600',
    period_start: '2026-09-01',
    period_end: '2026-09-30',
  });
const harvest = (first: string, last: string): string =>
  'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name\n' +
  `2026-09-02,Ville,Portail,,Recette,,8,Yes,No,Yes,${first},${last}\n`;
const stating = (approvalState: string): string =>
  register({
    person: PERSON.name,
    contract_ref: CONTRACT.contract_ref,
    date: '2026-09-02',
    quantity: '1',
    unit: 'day',
    approval_state: approvalState,
  });
const byBuyer = { approved_on: '2026-10-01', approved_by: 'Mme Exemple', approver_side: 'buyer' };
const bySupplier = { ...byBuyer, approver_side: 'supplier' };
const submitted = { submitted_on: '2026-10-01' };

testTogether('approved by the buyer in the register, what a tool says of itself asks nothing', async () => {
  const contract_ref = CONTRACT.contract_ref;
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': register(
        { contract_ref, ...PERSON },
        { contract_ref, person_key: 'P-2', name: 'Paul Essai' },
      ),
      'register/timesheets.csv': register(
        { file: 'lea.csv', contract_ref, ...byBuyer },
        { file: 'paul.csv', contract_ref, ...bySupplier },
      ),
      'invoices/F-119.csv': register(bills('1', 'Lea Modele'), bills('2', 'Paul Essai')),
      'timesheets/lea.csv': harvest('Lea', 'Modele'),
      'timesheets/paul.csv': harvest('Paul', 'Essai'),
    },
    AS_OF,
  );
  // The day of the second is approved by the contractor alone, in its tool and in the register.
  const asked = result.findings.filter(({ code }) => code === 'T3');
  expect(asked.map(({ subject, values }) => [subject.line, values.problem])).toEqual([['2', 'own_side']]);
});

const auditTogether = auditsTogether(AS_OF);

/** What T3 asks about a line of one day, with this state in the timesheet and what the register says of it. */
async function problem(state: string, filed: Record<string, string>): Promise<unknown> {
  const file = `${state}-${filed.approver_side ?? 'nobody'}.csv`;
  const { findings } = await auditTogether({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': register({ contract_ref: CONTRACT.contract_ref, ...PERSON }),
    'register/timesheets.csv': register({ file, contract_ref: CONTRACT.contract_ref, ...filed }),
    'invoices/F-119.csv': register(bills('1', PERSON.name)),
    [`timesheets/${file}`]: stating(state),
  });
  return findings.find(({ code }) => code === 'T3')?.values.problem ?? null;
}

testTogether.each<[string, Record<string, string>, string | null]>([
  ['draft', byBuyer, null],
  ['submitted', byBuyer, null],
  ['approved_supplier', byBuyer, null],
  ['rejected', byBuyer, 'rejected'],
  ['draft', bySupplier, 'not_approved'],
  ['submitted', submitted, 'not_approved'],
  ['approved', bySupplier, null],
  ['approved', submitted, null],
])('stated %s, with %j in the register', async (state, filed, told) => {
  expect(await problem(state, filed)).toBe(told);
});
