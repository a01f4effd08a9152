import type { CivilDate } from '../../server/domain/civil-date.js';
import { OCTAVE, QUATREVENTS, SAULECENDRE } from './contractors.js';
import { contract, rate } from './contracts.js';
import type { Row } from './model.js';
import { firstWorkdays, workdays } from './workdays.js';

/** The contracts on which people are away, or fill in their timesheets early, late or twice. */
export const PRESENCE_CONTRACTS: readonly Row[] = [
  contract('MV-2026-37', 'Études de circulation', SAULECENDRE, {
    start_date: '2025-12-01',
    notified_on: '2025-11-20',
    billed_before_on: '2025-11-30',
    timesheet_cadence: 'weekly',
  }),
  contract('MV-2026-38', 'Développement des cartes', QUATREVENTS, {
    hours_per_day: '7.5',
    timesheet_cadence: 'daily',
  }),
  // A freelancer alone, whole days, one timesheet a month typed on its last day.
  contract('MV-2026-39', 'Plans des quartiers', OCTAVE, {
    start_date: '2025-12-01',
    notified_on: '2025-11-20',
    billed_before_on: '2025-11-30',
  }),
];

export const PRESENCE_RATES: readonly Row[] = [
  rate('MV-2026-37', 'Chargé d’études', '500', '2025-12-01'),
  { ...rate('MV-2026-38', 'Développeur', '80', '2026-01-01'), unit: 'hour' },
  rate('MV-2026-39', 'Cartographe', '400', '2025-12-01'),
];

export const PRESENCE_ABSENCES: readonly Row[] = [
  { person_key: 'P-3801', date_from: '2026-03-12', date_to: '2026-03-12' },
  { person_key: 'P-3702', date_from: '2026-03-09', date_to: '2026-03-10' },
];

/** The bridge of 15 May: the offices are closed. */
const BRIDGE = '2026-05-15';

/** 220 working days up to the autumn of 2026, two more than 218. */
export const LONG_YEAR: readonly CivilDate[] = firstWorkdays(221, '2025-12-01', '2026-10-31').filter(
  (date) => date !== BRIDGE,
);

/** Ten days of April and of June, whose entries come in time or late. */
export const APRIL = firstWorkdays(10, '2026-04-01', '2026-04-30');
export const JUNE = workdays('2026-06-15', '2026-06-26');
export const SEPTEMBER = firstWorkdays(12, '2026-09-01', '2026-09-30');
export const JULY = workdays('2026-07-06', '2026-07-10');
/** The Monday that the second version of the timesheet adds. */
export const ADDED = '2026-07-13';
/** Forty days: hours are noted each evening. */
export const SPRING = firstWorkdays(40, '2026-03-02', '2026-04-30');

/** Hours of P-3804, who notes them to the quarter; on thirty days out of forty they are not whole. */
const QUARTERS = ['5.25', '6', '6.5', '6.75'];
/** P-3803 notes whole hours, of different lengths. */
const WHOLE = ['5', '6', '7'];
const inTurn = (hours: readonly string[]): string[] =>
  SPRING.map((_, index) => hours[index % hours.length] ?? '');
/** Hours of each person of MV-2026-38 on each date of the spring. */
export const SPRING_HOURS: Readonly<Record<string, readonly string[]>> = {
  'P-3801': inTurn(['7.5']),
  'P-3803': inTurn(WHOLE),
  'P-3804': inTurn(QUARTERS),
};
