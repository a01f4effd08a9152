import { describe, expect } from '@jest/globals';
import { onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { camilleDays, CONTRACT } from '../golden-contract.js';

type Row = Record<string, string>;

const auditTogether = auditsTogether('2026-12-16', { rules: onlyRules('T15') });

const bill = (number: string, days: number, from: string, to: string, values: Row = {}): Row =>
  camilleDays(days, {
    invoice_number: number,
    issue_date: to,
    period_start: from,
    period_end: to,
    ...values,
  });

/** Whole days of Camille, from the 1st on. */
const sheet = (...dates: string[]): Row[] =>
  dates.map((date) => ({
    person_key: 'P-1',
    contract_ref: 'M-2026-01',
    date,
    quantity: '1',
    unit: 'day',
    approval_state: 'approved',
  }));
const september = (from: number, to: number): string[] =>
  Array.from(
    { length: to - from + 1 },
    (_, index) => `2026-09-${String(from + index).padStart(2, '0')}`,
  ).filter((date) => new Date(`${date}T00:00:00Z`).getUTCDay() % 6 !== 0);

interface Dossier {
  lines: readonly Row[];
  days?: readonly Row[];
  contract?: Row;
  registers?: Record<string, Row[]>;
}

const audit = ({ lines, days = [], contract = {}, registers = {} }: Dossier): Promise<AuditPart> =>
  auditTogether({
    'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no', ...contract }),
    'register/people.csv': register(
      ...['Camille', 'Dominique'].map((name, index) => ({
        contract_ref: 'M-2026-01',
        person_key: `P-${index + 1}`,
        name: `${name} Exemple`,
      })),
    ),
    ...Object.fromEntries(
      Object.entries(registers).map(([name, rows]) => [`register/${name}.csv`, register(...rows)]),
    ),
    ...(days.length === 0 ? {} : { 'timesheets/camille.csv': register(...days) }),
    ...Object.fromEntries(lines.map((line, index) => [`invoices/${index}.csv`, register(line)])),
  });

/** Invoice, class, days and amount of what is asked; then the number of answers that lack something. */
const told = ({ findings, rules }: AuditPart) => [
  ...findings.map(
    ({ subject, class: kind, daysUnsupported, amountAtStake }) =>
      `${subject.invoice} ${kind} ${daysUnsupported} ${amountAtStake}`,
  ),
  ...rules.flatMap(({ incomplete, missing }) => (incomplete > 0 ? [`incomplete ${missing.join(' ')}`] : [])),
];

const FIRST = bill('F-1', 12, '2026-09-01', '2026-09-18');

describe('periods of one person that overlap', () => {
  testTogether.each<[string, Dossier, string[]]>([
    // 12 + 13 days, and September has 22 working days.
    [
      'with too many days',
      { lines: [FIRST, bill('F-2', 13, '2026-09-14', '2026-09-30')] },
      ['F-2 fact 3.00 1500.00'],
    ],
    [
      'with as many days',
      { lines: [FIRST, bill('F-2', 10, '2026-09-14', '2026-09-30')] },
      ['F-2 question null null'],
    ],
    ['one after the other', { lines: [FIRST, bill('F-2', 8, '2026-09-19', '2026-09-30')] }, []],
    [
      'from the day on which the other ends',
      { lines: [FIRST, bill('F-2', 8, '2026-09-18', '2026-09-30')] },
      [],
    ],
    [
      'in that single day',
      { lines: [FIRST, bill('F-2', 1, '2026-09-18', '2026-09-18')] },
      ['F-2 question null null'],
    ],
    // The same period and days: D4 asks.
    ['whole, for as many days', { lines: [FIRST, bill('F-2', 12, '2026-09-01', '2026-09-18')] }, []],
    [
      'whole, for other days',
      { lines: [FIRST, bill('F-2', 2, '2026-09-01', '2026-09-18')] },
      ['F-2 question null null'],
    ],
    [
      'of two people',
      { lines: [FIRST, bill('F-2', 13, '2026-09-14', '2026-09-30', { person: 'Dominique Exemple' })] },
      [],
    ],
    [
      'of two profiles',
      {
        lines: [
          { ...FIRST, profile: 'Ergonome' },
          bill('F-2', 6, '2026-09-14', '2026-09-30', { profile: 'Rédacteur' }),
        ],
      },
      [],
    ],
    [
      'that cites the first',
      { lines: [FIRST, bill('F-2', 10, '2026-09-14', '2026-09-30', { preceding_invoice: 'F-1' })] },
      [],
    ],
    [
      'where the first gives them all back',
      {
        lines: [
          FIRST,
          bill('F-2', 10, '2026-09-14', '2026-09-30'),
          bill('AV-1', 12, '2026-09-01', '2026-09-18', {
            type_code: '381',
            preceding_invoice: 'F-1',
            issue_date: '2026-09-20',
          }),
        ],
      },
      [],
    ],
    [
      'recorded whole',
      { lines: [FIRST, bill('F-2', 4, '2026-09-14', '2026-09-25')], days: sheet(...september(1, 24)) },
      [],
    ],
    [
      'recorded half a day short',
      { lines: [FIRST, bill('F-2', 6.5, '2026-09-14', '2026-09-25')], days: sheet(...september(1, 24)) },
      [],
    ],
    [
      'recorded in part',
      { lines: [FIRST, bill('F-2', 7, '2026-09-14', '2026-09-25')], days: sheet(...september(1, 24)) },
      ['F-2 question null null'],
    ],
    [
      'where nobody says when',
      { lines: [FIRST, bill('F-2', 10, '', '', { issue_date: '2026-10-02' })] },
      ['incomplete period_end period_start'],
    ],
    [
      'at a fixed price',
      { lines: [FIRST, bill('F-2', 10, '2026-09-14', '2026-09-30', { unit: 'lump' })] },
      [],
    ],
  ])('%s', async (_, dossier, expected) => {
    expect(told(await audit(dossier))).toEqual(expected);
  });

  testTogether('on two orders are two pieces of work', async () => {
    const orders = ['BC-1', 'BC-2'].map((ref) => ({
      contract_ref: 'M-2026-01',
      order_ref: ref,
      amount: '9000',
    }));
    const both = (one: string, other: string): Dossier => ({
      lines: [{ ...FIRST, order_ref: one }, bill('F-2', 6, '2026-09-14', '2026-09-30', { order_ref: other })],
      registers: { orders },
    });
    const [same, two] = await Promise.all([audit(both('BC-1', 'BC-1')), audit(both('BC-1', 'BC-2'))]);
    expect([told(same), told(two)]).toEqual([['F-2 question null null'], []]);
  });

  testTogether('are asked about once an invoice, with those before', async () => {
    const lines = [
      FIRST,
      bill('F-2', 5, '2026-09-07', '2026-09-25'),
      bill('F-3', 5, '2026-09-14', '2026-09-30'),
    ];
    const part = await audit({ lines });
    expect(told(part)).toEqual(['F-2 question null null', 'F-3 question null null']);
    expect(part.findings.map(({ related }) => related.map(({ invoice }) => invoice))).toEqual([
      ['F-1'],
      ['F-1', 'F-2'],
    ]);
  });
});

describe('a period that no invoice bills', () => {
  const second = bill('F-2', 5, '2026-09-24', '2026-09-30');
  testTogether.each<[string, Dossier, string[]]>([
    [
      'with days recorded',
      { lines: [FIRST, second], days: sheet(...september(1, 30)) },
      ['F-2 question null null'],
    ],
    [
      'with nothing recorded',
      { lines: [FIRST, second], days: sheet(...september(1, 18), ...september(24, 30)) },
      [],
    ],
    [
      'with half a day recorded',
      {
        lines: [FIRST, second],
        days: [
          ...sheet(...september(1, 18)),
          ...sheet('2026-09-22').map((day) => ({ ...day, quantity: '0.5' })),
        ],
      },
      [],
    ],
    [
      'with days that are not to be billed',
      {
        lines: [FIRST, second],
        days: sheet(...september(1, 30)).map((day) => ({ ...day, billable: 'no' })),
      },
      [],
    ],
    [
      'that a rejected invoice bills',
      {
        lines: [FIRST, second, bill('F-3', 3, '2026-09-19', '2026-09-23', { issue_date: '2026-10-05' })],
        days: sheet(...september(1, 30)),
        registers: {
          invoice_events: [
            { invoice_number: 'F-3', supplier: 'Atelier Horizon', event: 'rejected', on: '2026-10-08' },
          ],
        },
      },
      [],
    ],
    [
      'that an invoice without a period may bill',
      {
        lines: [FIRST, second, bill('F-3', 3, '', '', { issue_date: '2026-10-01' })],
        days: sheet(...september(1, 30)),
      },
      ['incomplete period_end period_start'],
    ],
    [
      'that a package without a period may include',
      {
        contract: { price_form: 'mixed' },
        lines: [FIRST, second, bill('F-3', 1, '', '', { issue_date: '2026-10-01', unit: 'lump' })],
        days: sheet(...september(1, 30)),
      },
      ['incomplete period_end period_start'],
    ],
    [
      'beside travel without a period',
      {
        lines: [
          FIRST,
          second,
          bill('F-3', 1, '', '', { issue_date: '2026-10-01', unit: 'lump', person: '' }),
        ],
        days: sheet(...september(1, 30)),
      },
      ['F-2 question null null'],
    ],
    [
      'before which one without a period was issued',
      {
        lines: [FIRST, second, bill('F-0', 3, '', '', { issue_date: '2026-08-31' })],
        days: sheet(...september(1, 30)),
      },
      ['F-2 question null null', 'incomplete period_end period_start'],
    ],
    [
      'without any timesheet',
      { lines: [FIRST, second], contract: { timesheet_required: 'yes' } },
      ['incomplete timesheet'],
    ],
    ['where none is asked for', { lines: [FIRST, second] }, []],
  ])('%s', async (_, dossier, expected) => {
    expect(told(await audit(dossier))).toEqual(expected);
  });
});
