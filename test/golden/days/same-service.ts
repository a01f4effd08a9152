import { describe, expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('D4') });

/** Ten days of Camille in September. */
const line = (invoice: string, over: Record<string, string> = {}) =>
  camilleDays(10, { invoice_number: invoice, ...over });

/** The lines asked about as the same service billed twice, with their twins; ten days are recorded. */
async function asked(...lines: Record<string, string>[]) {
  const { findings } = await audit({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': TEAM,
    'invoices/all.csv': register(...lines),
    'timesheets/september.csv': timesheet('P-0412', weekdays('2026-09-01', 10)),
  });
  return findings
    .filter(({ code }) => code === 'D4')
    .map(({ subject, related }) => [subject.invoice, subject.line, related.map(({ invoice }) => invoice)]);
}

testTogether('the later of two invoices is asked about, whatever the order of their lines', async () => {
  const later = { issue_date: '2026-10-08' };
  expect(await asked(line('F-1', later), line('F-2'))).toEqual([['F-1', '1', ['F-2']]]);
});

testTogether('issued on one day: the number decides which is the later', async () => {
  expect(await asked(line('F-2'), line('F-1'))).toEqual([['F-2', '1', ['F-1']]]);
});

testTogether('two lines of one invoice are two tasks', async () => {
  expect(await asked(line('F-1'), line('F-1', { line_id: '2' }))).toEqual([]);
});

testTogether('two lines of one invoice beside one of another: each has one twin', async () => {
  expect(await asked(line('F-1'), line('F-2'), line('F-2', { line_id: '2' }))).toEqual([
    ['F-2', '1', ['F-1']],
    ['F-2', '2', ['F-1']],
  ]);
});

testTogether.each([
  ['other days', { quantity: '9.5', net: '4750' }],
  ['another end', { period_end: '2026-09-29' }],
  ['another start', { period_start: '2026-09-02' }],
  ['another person', { person: 'Dominique Exemple' }],
])('%s: another part of the month', async (_, over) => {
  expect(await asked(line('F-1'), line('F-2', over))).toEqual([]);
});

testTogether('an invoice that cites one of two earlier ones is asked about the other', async () => {
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

testTogether(
  'an invoice that cites a paid one corrects nothing: the same days are asked for again',
  async () => {
    const files = {
      'register/invoice_events.csv': register({
        invoice_number: 'F-1',
        supplier: '90000000100017',
        event: 'paid',
        on: '2026-10-06',
      }),
    };
    const again = line('F-2', { preceding_invoice: 'F-1', issue_date: '2026-10-09' });
    expect(await found([line('F-1'), again], weekdays('2026-09-01', 10), files)).toEqual([['F-2', '10.00']]);
  },
);

testTogether.each([
  ['as many days as both', 20, []],
  ['a tenth of a day less', 19.9, []],
  ['five days less', 15, [['F-2', '5.00']]],
])('two halves of a month, and timesheets of %s', async (_what, days, expected) => {
  const dates = weekdays('2026-09-01', Math.ceil(days));
  const last = { quantity: String(Math.round((days - Math.ceil(days) + 1) * 10) / 10) };
  expect(await found([line('F-1'), line('F-2')], dates.slice(0, -1), {}, [dates.at(-1) ?? '', last])).toEqual(
    expected,
  );
});

testTogether('a third line that takes one of the days does not make the two the same service', async () => {
  const third = line('F-3', {
    quantity: '1',
    net: '500',
    period_end: '2026-09-15',
    issue_date: '2026-10-02',
  });
  expect(await found([line('F-1'), line('F-2'), third], weekdays('2026-09-01', 20))).toEqual([]);
});

describe('days of one of the two that a credit gives back are not asked for again', () => {
  const october = { period_start: '2026-10-01', period_end: '2026-10-31', quantity: '8', net: '4000' };
  const later = { issue_date: '2026-10-08' };
  const dates = [...weekdays('2026-09-01', 10), ...weekdays('2026-10-01', 8)];
  const credit = (days: number, of: string, over: Record<string, string> = {}) =>
    line('A-1', {
      type_code: '381',
      preceding_invoice: of,
      issue_date: '2026-10-12',
      quantity: String(days),
      net: String(days * 500),
      ...over,
    });
  /** Two invoices bill September, the one that is credited bills October as well. */
  const both = (credited: string) => [
    line('F-1'),
    line('F-2', later),
    line(credited, { line_id: '2', ...october, ...(credited === 'F-2' ? later : {}) }),
  ];

  testTogether.each([
    ['of the later one', 'F-2', {}],
    ['of the later one, without a period', 'F-2', { period_start: '', period_end: '' }],
    ['of the earlier one', 'F-1', {}],
  ])('all of them: a credit note %s', async (_, of, over) => {
    expect(await found([...both(of), credit(10, of, over)], dates)).toEqual([]);
  });

  testTogether('all of them: a negative line of the invoice itself', async () => {
    const back = line('F-2', { ...later, line_id: '3', quantity: '-10', net: '-5000' });
    expect(await found([...both('F-2'), back], dates)).toEqual([]);
  });

  testTogether('some of them: what is left is asked for', async () => {
    const [ofLater, ofEarlier] = await Promise.all([
      found([...both('F-2'), credit(4, 'F-2')], dates),
      found([...both('F-1'), credit(4, 'F-1')], dates),
    ]);
    expect(ofLater).toEqual([['F-2', '6.00']]);
    expect(ofEarlier).toEqual([['F-2', '6.00']]);
  });

  testTogether('without any timesheet, no more than is billed twice', async () => {
    expect(await found([...both('F-1'), credit(4, 'F-1')], [])).toEqual([['F-2', '6.00']]);
  });
});

testTogether('hours that the contract does not convert are not clean', async () => {
  const { rules } = await audit({
    'register/contracts.csv': register({ ...CONTRACT, hours_per_day: '' }),
    'register/people.csv': TEAM,
    'invoices/all.csv': register(
      ...['F-1', 'F-2'].map((invoice) =>
        line(invoice, { quantity: '80', unit: 'hour', unit_price: '70', net: '5600' }),
      ),
    ),
  });
  const d4 = rules.find(({ code }) => code === 'D4');
  expect([d4?.clean, d4?.incomplete, d4?.missing]).toEqual([0, 2, ['hours_per_day']]);
});

/** D4 findings, with their days, beside these recorded whole days and one more entry. */
async function found(
  lines: Record<string, string>[],
  dates: string[],
  files: DossierFiles = {},
  [date, over]: [string, Record<string, string>] = ['', {}],
) {
  const { findings } = await audit({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': TEAM,
    'invoices/all.csv': register(...lines),
    'timesheets/september.csv': timesheet('P-0412', dates),
    ...(date === '' ? {} : { 'timesheets/last.csv': timesheet('P-0412', [date], over) }),
    ...files,
  });
  return findings
    .filter(({ code }) => code === 'D4')
    .map(({ subject, daysUnsupported }) => [subject.invoice, daysUnsupported]);
}
