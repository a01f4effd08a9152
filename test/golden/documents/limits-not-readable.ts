import { expect } from '@jest/globals';
import { onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { timesheet, weekdays } from '../golden-days.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('C8', 'R4') });

interface Approval {
  approved_from?: string;
  approved_to?: string;
}

/** R4 on ten days of September by a person of the list, approved between the dates of each of its rows. */
const approvalOf = (...rows: Approval[]) => approvalIn('2026-09', ...rows);

/** R4 on ten days of a month. */
async function approvalIn(month: string, ...rows: Approval[]) {
  const { rules, documents } = await audit({
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
      invoiceLine({
        person: 'Camille Exemple',
        quantity: '10',
        unit_price: '500',
        net: '5000',
        period_start: `${month}-01`,
        period_end: `${month}-30`,
      }),
    ),
    'timesheets/p1.csv': timesheet('p1', weekdays(`${month}-01`, 10)),
  });
  const r4 = rules.find(({ code }) => code === 'R4');
  const problems = documents.flatMap((document) => document.problems.map(({ code }) => code));
  return {
    outcome: [r4?.flagged, r4?.clean, r4?.incomplete],
    missing: r4?.missing,
    told: problems.filter((code) => code === 'values-reversed' || code === 'date-not-iso'),
  };
}
const unknown = (...missing: string[]) => ({ outcome: [0, 0, 1], missing });

testTogether('an approval that ends before it starts is not an approval without end', async () => {
  expect(await approvalOf({ approved_from: '2026-09-30', approved_to: '2026-09-01' })).toEqual({
    ...unknown('approved_from', 'approved_to'),
    told: ['values-reversed'],
  });
});

testTogether(
  'a date of approval that cannot be read is not the absence of a date, whatever another row says',
  async () => {
    const unread = { approved_from: '2026-01-01', approved_to: '31/08/2026' };
    const [alone, besideAnother, unreadStart] = await Promise.all([
      approvalOf(unread),
      approvalOf(unread, { approved_from: '2026-10-01', approved_to: '2026-10-31' }),
      approvalOf({ approved_from: '01/01/2026', approved_to: '2026-12-31' }),
    ]);
    expect(alone).toEqual({ ...unknown('approved_to'), told: ['date-not-iso'] });
    expect(besideAnother).toEqual({ ...unknown('approved_to'), told: ['date-not-iso'] });
    expect(unreadStart).toEqual({ ...unknown('approved_from'), told: ['date-not-iso'] });
  },
);

testTogether('no end date that cannot be read covers what comes before the approval', async () => {
  const flagged = { outcome: [1, 0, 0], missing: [], told: ['date-not-iso'] };
  const unreadEnd = { approved_from: '2026-09-15', approved_to: '31/12/2026' };
  const unreadStart = { approved_from: '01/06/2026', approved_to: '2026-09-15' };
  const [before, after, afterEnd] = await Promise.all([
    approvalIn('2026-08', unreadEnd),
    approvalIn('2026-10', unreadEnd),
    approvalIn('2026-10', unreadStart),
  ]);
  expect(before).toEqual(flagged);
  expect(after).toEqual({ ...unknown('approved_to'), told: ['date-not-iso'] });
  // Nor does a start cover what comes after the end.
  expect(afterEnd).toEqual(flagged);
});

testTogether('dates that are left out set no limit', async () => {
  expect(await approvalOf({})).toEqual({ outcome: [0, 1, 0], missing: [], told: [] });
});

testTogether.each([
  ['not readable', '31/08/2026', [0, 0, 1], ['end_date']],
  ['left out', '', [0, 1, 0], []],
])('the end of a contract, %s', async (_how, end_date, outcome, missing) => {
  const { rules } = await audit({
    'register/contracts.csv': register({ ...CONTRACT, end_date }),
    'invoices/F-1.csv': register(invoiceLine({ quantity: '10', unit_price: '500', net: '5000' })),
  });
  const c8 = rules.find(({ code }) => code === 'C8');
  expect([c8?.flagged, c8?.clean, c8?.incomplete]).toEqual(outcome);
  expect(c8?.missing).toEqual(missing);
});
