import { expect, test } from '@jest/globals';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import { TimesheetSummary } from './timesheet-summary.js';

const entry = (over: Partial<ReadTimesheetEntry>): ReadTimesheetEntry => ({
  personKey: null,
  personName: 'Zoé Exemple',
  contractRef: null,
  orderRef: null,
  date: '2026-09-02',
  quantity: '1',
  unit: 'hour',
  project: null,
  task: null,
  deliverableRef: null,
  note: null,
  billable: null,
  approvalState: null,
  approvedBy: null,
  approvedOn: null,
  enteredOn: null,
  source: { file: 'a.csv' },
  ...over,
});

test('hours and days are summed apart and exactly; days without time do not bound the period', () => {
  const summary = new TimesheetSummary();
  summary.add([
    entry({ quantity: '0.1' }),
    entry({ quantity: '0.2', date: '2026-09-03' }),
    entry({ quantity: '0', date: '2026-08-01' }),
    entry({ quantity: '0.5', unit: 'day', personName: 'Alix Exemple', date: '2026-09-01' }),
    entry({ quantity: '2', personName: null, personKey: null, date: '2026-09-05' }),
  ]);
  expect(summary.result('a.csv', 'kimai')).toEqual({
    file: 'a.csv',
    format: 'kimai',
    entries: 5,
    hours: '2.3',
    days: '0.5',
    people: [
      { name: 'Alix Exemple', personKey: null, hours: null, days: '0.5' },
      { name: 'Zoé Exemple', personKey: null, hours: '0.3', days: null },
    ],
    first: '2026-09-01',
    last: '2026-09-05',
  });
});

test('two people of one name are two when their keys differ', () => {
  const summary = new TimesheetSummary();
  summary.add([entry({ personKey: 'b' }), entry({ personKey: 'a' }), entry({ personKey: 'a' })]);
  expect(summary.result('a.csv', 'native').people.map(({ personKey, hours }) => [personKey, hours])).toEqual([
    ['a', '2'],
    ['b', '1'],
  ]);
});
