import { addDays, type CivilDate } from '../domain/civil-date.js';
import type { EnteredDate, RecordedMonth } from './facts/recorded-month.js';
import type { ChangedDay } from './facts/changed-day.js';
import { sampleContract } from './sample-facts.js';

/** Twenty whole days of September 2026, entered on their own days, on a contract by the day that asks for a weekly timesheet. */
export function sampleMonth(over: Partial<RecordedMonth> = {}): RecordedMonth {
  return {
    contract: sampleContract({ timesheetCadence: 'weekly' }),
    month: '2026-09-01',
    dates: 20,
    entries: 20,
    datesInDays: 20,
    wholeDays: 20,
    hourEntries: 0,
    wholeHourEntries: 0,
    entered: [],
    enteredAfterApproval: 0,
    pricedBy: 'day',
    source: { file: 'timesheets/2026-09.csv', line: 2 },
    ...over,
  };
}

/** So many dates from a day on, one entry each, entered on one day. */
export const enteredOn = (enteredDay: CivilDate, from: CivilDate, count: number): EnteredDate[] =>
  Array.from({ length: count }, (_, index) => ({
    date: addDays(from, index),
    enteredOn: enteredDay,
    entries: 1,
  }));

/** 2 September: one day approved on the 7th, a day and a half in the version handed in on the 14th, which nobody approved. */
export function sampleChange(over: Partial<ChangedDay> = {}): ChangedDay {
  return {
    contract: sampleContract(),
    date: '2026-09-02',
    before: { days: '1', hours: null },
    after: { days: '1.5', hours: null },
    approvalBefore: 'approved',
    approvedBeforeOn: '2026-09-07',
    approvalAfter: 'submitted',
    approvedAfterOn: null,
    filedOn: '2026-09-14',
    billed: { invoice: 'F-2026-101', line: '2', issueDate: '2026-10-02' },
    sources: [
      { file: 'timesheets/v1.csv', line: 3 },
      { file: 'timesheets/v2.csv', line: 3 },
    ],
    ...over,
  };
}
