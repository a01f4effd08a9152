import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditDossier, register } from '../support/audit-dossier.js';
import { createTestDatabase } from '../support/database.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';
import { TEAM, timesheet, weekdays } from './golden-days.js';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
});

/** Ten days of Camille in September. */
const line = (invoice: string, over: Record<string, string> = {}) =>
  invoiceLine({
    invoice_number: invoice,
    quantity: '10',
    unit_price: '500',
    net: '5000',
    person: 'Camille Exemple',
    ...over,
  });

/** The lines asked about as the same service billed twice, with their twins; ten days are recorded. */
async function asked(...lines: Record<string, string>[]) {
  const { result } = await auditDossier(
    database.db,
    {
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'invoices/all.csv': register(...lines),
      'timesheets/september.csv': timesheet('P-0412', weekdays('2026-09-01', 10)),
    },
    '2026-11-16',
  );
  return result.findings
    .filter(({ code }) => code === 'D4')
    .map(({ subject, related }) => [subject.invoice, subject.line, related.map(({ invoice }) => invoice)]);
}

test('the later of two invoices is asked about, whatever the order of their lines', async () => {
  const later = { issue_date: '2026-10-08' };
  expect(await asked(line('F-1', later), line('F-2'))).toEqual([['F-1', '1', ['F-2']]]);
});

test('issued on one day: the number decides which is the later', async () => {
  expect(await asked(line('F-2'), line('F-1'))).toEqual([['F-2', '1', ['F-1']]]);
});

test('two lines of one invoice are two tasks', async () => {
  expect(await asked(line('F-1'), line('F-1', { line_id: '2' }))).toEqual([]);
});

test('two lines of one invoice beside one of another: each has one twin', async () => {
  expect(await asked(line('F-1'), line('F-2'), line('F-2', { line_id: '2' }))).toEqual([
    ['F-2', '1', ['F-1']],
    ['F-2', '2', ['F-1']],
  ]);
});

test.each([
  ['other days', { quantity: '9.5', net: '4750' }],
  ['another end', { period_end: '2026-09-29' }],
  ['another start', { period_start: '2026-09-02' }],
  ['another person', { person: 'Dominique Exemple' }],
])('%s: another part of the month', async (_, over) => {
  expect(await asked(line('F-1'), line('F-2', over))).toEqual([]);
});

test('an invoice that cites one of two earlier ones is asked about the other', async () => {
  const cites = { preceding_invoice: 'F-1', issue_date: '2026-11-09' };
  // It bills October besides: it goes on from the first one and does not replace it.
  const october = { line_id: '2', period_start: '2026-10-01', period_end: '2026-10-31' };
  expect(
    await asked(line('F-1'), line('F-2'), line('F-3', cites), line('F-3', { ...cites, ...october })),
  ).toEqual([
    ['F-2', '1', ['F-1']],
    ['F-3', '1', ['F-2']],
  ]);
});
