import { expect, test } from '@jest/globals';
import { register } from '../../support/audit-dossier.js';
import { CONTRACT } from '../golden-contract.js';
import { weekdays } from '../golden-days.js';
import { audit, bills, dossier, entries, member, outcomes } from '../golden-presence.js';

const WEEK = weekdays('2026-09-07', 5);
const MONDAY_AFTER = '2026-09-14';
const draft = { approval_state: '' };

/** What is planted for each person: two versions, and what the register says of them. */
interface Versions {
  first: Record<string, string>[];
  second: Record<string, string>[];
  filed: [first: Record<string, string>, second: Record<string, string>];
}

const approvedOn = (day: string) => ({ approved_on: day, approved_by: 'Service', approver_side: 'buyer' });
const moved = (person: string) => entries(person, [...WEEK.slice(0, 4), MONDAY_AFTER], draft);

const PEOPLE: Record<string, Versions> = {
  // Approved on the 12th; a day moved on the 16th, nobody approved it.
  'P-1': {
    first: entries('P-1', WEEK, draft),
    second: moved('P-1'),
    filed: [approvedOn('2026-09-12'), { submitted_on: '2026-09-16' }],
  },
  // The same, approved again.
  'P-2': {
    first: entries('P-2', WEEK, draft),
    second: moved('P-2'),
    filed: [approvedOn('2026-09-12'), { submitted_on: '2026-09-16', ...approvedOn('2026-09-17') }],
  },
  // Half a day more, under the approval of before.
  'P-3': {
    first: entries('P-3', WEEK, draft),
    second: entries('P-3', WEEK, draft).map((row) =>
      row.date === WEEK[4] ? { ...row, quantity: '1.5' } : row,
    ),
    filed: [approvedOn('2026-09-12'), { submitted_on: '2026-09-16', ...approvedOn('2026-09-12') }],
  },
  // Never approved; billed on 5 October, changed on the 8th.
  'P-4': {
    first: entries('P-4', WEEK, draft),
    second: entries('P-4', WEEK.slice(0, 4), draft),
    filed: [{ submitted_on: '2026-09-12' }, { submitted_on: '2026-10-08' }],
  },
  // The same, and nothing says when the second version came.
  'P-5': {
    first: entries('P-5', WEEK, draft),
    second: entries('P-5', WEEK.slice(0, 4), draft),
    filed: [{ submitted_on: '2026-09-12' }, {}],
  },
  // Two versions that say the same.
  'P-6': {
    first: entries('P-6', WEEK, draft),
    second: entries('P-6', WEEK, draft),
    filed: [approvedOn('2026-09-12'), { submitted_on: '2026-09-16' }],
  },
};

test('T6 asks about days that changed once they were approved or billed', async () => {
  const people = Object.keys(PEOPLE);
  const nameOf = (person: string): string => `Personne ${person.slice(2)} Exemple`;
  const files = {
    ...dossier({
      'register/contracts': [CONTRACT],
      'register/people': people.map((person) => member(person, nameOf(person))),
      'register/timesheets': Object.entries(PEOPLE).flatMap(
        ([
          person,
          {
            filed: [first, second],
          },
        ]) => [
          { file: `timesheets/${person}-v1.csv`, person_key: person, ...first },
          {
            file: `timesheets/${person}-v2.csv`,
            person_key: person,
            replaces: `timesheets/${person}-v1.csv`,
            ...second,
          },
        ],
      ),
      'invoices/all': people.map((person) =>
        bills(nameOf(person), 5, { issue_date: '2026-10-05', invoice_number: `F-${person}` }),
      ),
    }),
    ...Object.fromEntries(
      Object.entries(PEOPLE).flatMap(([person, { first, second }]) => [
        [
          `timesheets/${person}-v1.csv`,
          register(...first.map((row) => ({ ...row, note: `Étude, ${person}` }))),
        ],
        [`timesheets/${person}-v2.csv`, register(...second)],
      ]),
    ),
  };
  const { result, answers } = await audit(files, 'T6');
  expect(outcomes(answers, 'T6')).toEqual({
    'P-1': 'flagged',
    'P-2': 'clean',
    'P-3': 'flagged',
    'P-4': 'flagged',
    'P-5': 'incomplete submitted_on',
    'P-6': 'clean',
  });
  expect(
    result.findings.map(({ subject, class: of, daysUnsupported, amountAtStake, values }) => [
      subject.personKey,
      of,
      daysUnsupported,
      amountAtStake,
      (values.afterApproval ?? values.afterInvoicing) as object,
    ]),
  ).toEqual([
    [
      'P-1',
      'fact',
      null,
      null,
      { dates: [WEEK[4], MONDAY_AFTER], dateCount: 2, contracts: ['M-2026-01'], before: '1', after: '1' },
    ],
    [
      'P-3',
      'fact',
      '0.50',
      '250.00',
      { dates: [WEEK[4]], dateCount: 1, contracts: ['M-2026-01'], before: '1', after: '1.5' },
    ],
    [
      'P-4',
      'question',
      null,
      null,
      { dates: [WEEK[4]], dateCount: 1, contracts: ['M-2026-01'], before: '1', after: '0' },
    ],
  ]);
});
