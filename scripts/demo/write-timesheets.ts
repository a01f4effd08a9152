import { exact, toDecimal } from '../../server/domain/decimal.js';
import { BUYER } from './contractors.js';
import { csvOfRows, csvText } from './csv.js';
import type { WorkedDay } from './model.js';
import { memberOf } from './team.js';

/** Time in hours, as trackers keep it. */
interface WorkedHours {
  person: string;
  date: string;
  hours: string;
  task: string;
}

/** What was done, with the number of its sheet of work. */
const noteOf = (person: string, date: string, task: string): string =>
  `${task}, fiche FT-${person.slice(2)}-${date.slice(5).replace('-', '')}`;

/** Days of a contract as hours of it. */
export function inHours(days: readonly WorkedDay[], hoursPerDay: string): WorkedHours[] {
  return days.map(({ person, date, days: part, task }) => ({
    person,
    date,
    hours: toDecimal(exact(part).times(hoursPerDay)),
    task,
  }));
}

const MORNING_MINUTES = 9 * 60;
const minutesOf = (hours: string): number => exact(hours).times(60).toNumber();
const two = (value: number): string => String(value).padStart(2, '0');
/** `16:30` of minutes since midnight. */
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

interface Sheet {
  contract: string;
  project: string;
}

/** Detailed export of Kimai with French labels. */
export function kimaiCsv({ contract, project }: Sheet, entries: readonly WorkedHours[]): string {
  const header =
    'Date,De,À,Durée,Nom,Nom d’utilisateur,Client,Projet,Activité,Description,Facturable,Mots-clés';
  const rows = entries.map(({ person, date, hours, task }) => [
    date,
    clock(MORNING_MINUTES),
    clock(MORNING_MINUTES + minutesOf(hours)),
    clock(minutesOf(hours)),
    memberOf(contract, person).name,
    person.toLowerCase(),
    BUYER.name,
    project,
    task,
    noteOf(person, date, task),
    'Oui',
    '',
  ]);
  return csvText(header.split(','), rows);
}

/** Detailed export of Clockify under its American settings: month first, twelve-hour clock. */
export function clockifyCsv({ contract, project }: Sheet, entries: readonly WorkedHours[]): string {
  const header =
    'Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)';
  const rows = entries.map(({ person, date, hours, task }) => {
    const [year = '', month = '', day = ''] = date.split('-');
    const start = MORNING_MINUTES;
    const written = `${month}/${day}/${year}`;
    return [
      project,
      BUYER.name,
      noteOf(person, date, task),
      task,
      memberOf(contract, person).name,
      '',
      `${person.toLowerCase()}@exemple.invalid`,
      '',
      'Yes',
      written,
      halfDayClock(start),
      written,
      halfDayClock(start + minutesOf(hours)),
      `${clock(minutesOf(hours))}:00`,
      exact(hours).toFixed(2),
    ];
  });
  return csvText(header.split(','), rows);
}

function halfDayClock(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${two(hour > 12 ? hour - 12 : hour)}:${two(minutes % 60)}:00 ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Detailed report of Toggl Track. */
export function togglCsv({ contract, project }: Sheet, entries: readonly WorkedHours[]): string {
  const header =
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
  const rows = entries.map(({ person, date, hours, task }) => [
    memberOf(contract, person).name,
    `${person.toLowerCase()}@exemple.invalid`,
    BUYER.name,
    project,
    '',
    noteOf(person, date, task),
    'Yes',
    date,
    `${clock(MORNING_MINUTES)}:00`,
    date,
    `${clock(MORNING_MINUTES + minutesOf(hours))}:00`,
    `${clock(minutesOf(hours))}:00`,
    '',
  ]);
  return csvText(header.split(','), rows);
}

/** Approved by the buyer, or by the contractor's own side only. */
type Approval = 'approved' | 'approved_supplier';

/** A day with its approval: by whom, and when. */
interface ApprovedDay extends WorkedDay {
  approval: Approval;
  by: string;
  on: string;
}

/** Native timesheet CSV, version 1 of the dossier, one approval an entry. */
export function nativeTimesheet(contract: string, entries: readonly ApprovedDay[]): string {
  return csvOfRows(
    entries.map(({ person, date, days, task, approval, by, on }) => ({
      person_key: person,
      person: memberOf(contract, person).name,
      contract_ref: contract,
      date,
      quantity: days,
      unit: 'day',
      task,
      note: noteOf(person, date, task),
      billable: 'yes',
      approval_state: approval,
      approved_by: by,
      approved_on: on,
    })),
  );
}
