import { addDays, isoDay, type CivilDate } from '../../server/domain/civil-date.js';
import { csvOfRows } from './csv.js';
import type { DemoFile, Row } from './model.js';
import {
  ADDED,
  APRIL,
  JULY,
  JUNE,
  LONG_YEAR,
  PRESENCE_ABSENCES,
  SEPTEMBER,
  SPRING,
  SPRING_HOURS,
} from './presence-works.js';
import { memberOf } from './team.js';
import { afterMonth, lastWorkday, workdays } from './workdays.js';

const BUYER_SIDE = 'Direction du numérique';
const monthOf = (date: CivilDate): string => date.slice(0, 7);

/** The Friday of the week, or the last working day of the month where that comes first. */
function endOfWeek(date: CivilDate): CivilDate {
  const friday = addDays(date, 5 - isoDay(date));
  return monthOf(friday) === monthOf(date) ? friday : lastWorkday(monthOf(date));
}

/** An approved entry of one day, made at the end of its week unless `over` says otherwise. */
function entry(contract: string, person: string, date: CivilDate, over: Row = {}): Row {
  return {
    person_key: person,
    person: memberOf(contract, person).name,
    contract_ref: contract,
    date,
    quantity: '1',
    unit: 'day',
    billable: 'yes',
    // Each day its own crossing.
    note: `Étude du carrefour ${person.slice(2)}-${date.slice(5).replace('-', '')}, relevés et plan`,
    approval_state: 'approved',
    approved_by: BUYER_SIDE,
    approved_on: afterMonth(monthOf(date)),
    entered_on: endOfWeek(date),
    ...over,
  };
}

const studies = (person: string, dates: readonly CivilDate[], over: Row = {}): Row[] =>
  dates.map((date) => entry('MV-2026-37', person, date, over));

const MARCH = workdays('2026-03-02', '2026-03-13');
const isAway = (person: string, date: CivilDate): boolean =>
  PRESENCE_ABSENCES.some(
    (row) => row.person_key === person && (row.date_from ?? '') <= date && date <= (row.date_to ?? ''),
  );

/** Entered by halves on two days of May, three weeks after the work. */
const IN_MAY = [
  ...studies('P-3703', APRIL.slice(0, 5), enteredIn('2026-05-04')),
  ...studies('P-3703', APRIL.slice(5), enteredIn('2026-05-05')),
];

function enteredIn(entered: CivilDate): Row {
  return { entered_on: entered, approved_on: '2026-05-11' };
}

/** The timesheets of MV-2026-37, one file but for the two people of whom there are two versions. */
export const STUDY_ENTRIES: readonly Row[] = [
  ...studies('P-3701', MARCH),
  ...studies(
    'P-3702',
    MARCH.filter((date) => !isAway('P-3702', date)),
  ),
  ...IN_MAY,
  ...studies('P-3704', APRIL),
  // Two weeks in one go, on the last day of them.
  ...studies('P-3705', JUNE, { entered_on: '2026-06-26' }),
  ...studies('P-3706', JUNE),
  ...studies('P-3709', SEPTEMBER),
  // The two days of training are not for the buyer to pay.
  ...studies('P-3710', SEPTEMBER.slice(0, 10)),
  ...studies('P-3710', SEPTEMBER.slice(10), { billable: 'no' }),
  ...studies('P-3711', LONG_YEAR),
];

/** A file without approvals of its own: the register has them. */
const version = (person: string, dates: readonly CivilDate[], entered: CivilDate): string =>
  csvOfRows(
    dates.map((date) => ({
      ...entry('MV-2026-37', person, date),
      approval_state: '',
      approved_by: '',
      approved_on: '',
      entered_on: entered,
    })),
  );

const filed = (
  file: string,
  person: string,
  submitted: CivilDate,
  approved: CivilDate,
  own: Row = {},
): Row => ({
  file: `timesheets/${file}`,
  contract_ref: 'MV-2026-37',
  person_key: person,
  submitted_on: submitted,
  approved_on: approved,
  approved_by: BUYER_SIDE,
  approver_side: 'buyer',
  ...own,
});
const replacing = (file: string): Row => ({ replaces: `timesheets/${file}` });

/** Rows of the register of timesheets: both people hand in a second version; that of P-3708 is approved again. */
export const PRESENCE_FILED: readonly Row[] = [
  filed('saulecendre-p3707-v1.csv', 'P-3707', '2026-07-10', '2026-07-13'),
  filed(
    'saulecendre-p3707-v2.csv',
    'P-3707',
    '2026-07-17',
    '2026-07-13',
    replacing('saulecendre-p3707-v1.csv'),
  ),
  filed('saulecendre-p3708-v1.csv', 'P-3708', '2026-07-10', '2026-07-13'),
  filed(
    'saulecendre-p3708-v2.csv',
    'P-3708',
    '2026-07-17',
    '2026-07-20',
    replacing('saulecendre-p3708-v1.csv'),
  ),
];

/** MV-2026-38: hours, noted each evening. */
export const HOURLY_ENTRIES: readonly Row[] = Object.entries(SPRING_HOURS).flatMap(([person, hours]) =>
  SPRING.map((date, index) =>
    entry('MV-2026-38', person, date, { quantity: hours[index] ?? '', unit: 'hour', entered_on: date }),
  ),
);

/** MV-2026-39: whole days, typed on the last working day of each month. */
export const FREELANCE_ENTRIES: readonly Row[] = LONG_YEAR.map((date) =>
  entry('MV-2026-39', 'P-3901', date, { entered_on: lastWorkday(monthOf(date)) }),
);

const sheet = (name: string, rows: readonly Row[]): DemoFile => ({
  path: `timesheets/${name}.csv`,
  content: csvOfRows(rows),
});

export const PRESENCE_SHEETS: readonly DemoFile[] = [
  sheet('saulecendre', STUDY_ENTRIES),
  ...['p3707', 'p3708'].flatMap((person) => {
    const key = person.toUpperCase().replace('P', 'P-');
    return [
      { path: `timesheets/saulecendre-${person}-v1.csv`, content: version(key, JULY, '2026-07-10') },
      {
        path: `timesheets/saulecendre-${person}-v2.csv`,
        content: version(key, [...JULY, ADDED], '2026-07-13'),
      },
    ];
  }),
  sheet('quatrevents', HOURLY_ENTRIES),
  sheet('octave', FREELANCE_ENTRIES),
];
