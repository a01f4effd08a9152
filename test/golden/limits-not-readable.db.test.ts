import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditDossier, register } from '../support/audit-dossier.js';
import { createTestDatabase } from '../support/database.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';
import { timesheet, weekdays } from './golden-days.js';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
});

/** R4 on ten days of September by a person of the list, approved between the dates of each of its rows. */
async function approvalOf(...rows: { approved_from?: string; approved_to?: string }[]) {
  const { result } = await auditDossier(
    database.db,
    {
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': register(
        ...rows.map((dates) => ({
          contract_ref: CONTRACT.contract_ref,
          person_key: 'p1',
          name: 'Camille Exemple',
          approved_from: '',
          approved_to: '',
          ...dates,
        })),
      ),
      'invoices/F-1.csv': register(
        invoiceLine({ person: 'Camille Exemple', quantity: '10', unit_price: '500', net: '5000' }),
      ),
      'timesheets/p1.csv': timesheet('p1', weekdays('2026-09-01', 10)),
    },
    '2026-11-16',
  );
  const r4 = result.rules.find(({ code }) => code === 'R4');
  const problems = result.documents.flatMap((document) => document.problems.map(({ code }) => code));
  return {
    outcome: [r4?.flagged, r4?.clean, r4?.incomplete],
    missing: r4?.missing,
    told: problems.filter((code) => code === 'values-reversed' || code === 'date-not-iso'),
  };
}
const UNKNOWN = { outcome: [0, 0, 1], missing: ['approved_from'] };

test('an approval that ends before it starts is not an approval without end', async () => {
  expect(await approvalOf({ approved_from: '2026-09-30', approved_to: '2026-09-01' })).toEqual({
    ...UNKNOWN,
    told: ['values-reversed'],
  });
});

test('a date of approval that cannot be read is not the absence of a date, whatever another row says', async () => {
  const unread = { approved_from: '2026-01-01', approved_to: '31/08/2026' };
  expect(await approvalOf(unread)).toEqual({ ...UNKNOWN, told: ['date-not-iso'] });
  expect(await approvalOf(unread, { approved_from: '2026-10-01', approved_to: '2026-10-31' })).toEqual({
    ...UNKNOWN,
    told: ['date-not-iso'],
  });
});

test('dates that are left out set no limit', async () => {
  expect(await approvalOf({})).toEqual({ outcome: [0, 1, 0], missing: [], told: [] });
});

test.each([
  ['not readable', '31/08/2026', [0, 0, 1], ['end_date']],
  ['left out', '', [0, 1, 0], []],
])('the end of a contract, %s', async (_how, end_date, outcome, missing) => {
  const { result } = await auditDossier(
    database.db,
    {
      'register/contracts.csv': register({ ...CONTRACT, end_date }),
      'invoices/F-1.csv': register(invoiceLine({ quantity: '10', unit_price: '500', net: '5000' })),
    },
    '2026-11-16',
  );
  const c8 = result.rules.find(({ code }) => code === 'C8');
  expect([c8?.flagged, c8?.clean, c8?.incomplete]).toEqual(outcome);
  expect(c8?.missing).toEqual(missing);
});
