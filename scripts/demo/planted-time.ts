import { FICTIVA, NEBULINE, SABLONNET } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

const centre = { supplier: SABLONNET.siret, contract: 'MV-2026-07' };
const schools = { supplier: FICTIVA.siret, contract: 'MV-2026-13' };

/** Dates and days: the calendar, the term of the contract, the timesheets. */
export const PLANTED_IN_TIME: readonly PlantedCase[] = [
  {
    code: 'C1',
    subject: { ...centre, personKey: 'P-0702', date: '2026-06-20', invoice: 'SI-2026-041', line: '1' },
    // 1 d at 520 €.
    days: '1.00',
    amount: '520.00',
    why: '20 June 2026 is a Saturday, and the contract provides for no weekend.',
    twin: {
      at: { personKey: 'P-0801' },
      why: 'The go-live of Saturday 27 June 2026, under a contract that provides for weekends.',
    },
  },
  {
    code: 'C2',
    subject: { ...centre, personKey: 'P-0701', date: '2026-04-03', invoice: 'SI-2026-038', line: '1' },
    // 1 d at 520 €.
    days: '1.00',
    amount: '520.00',
    why: 'Easter is on 5 April 2026; Good Friday, the 3rd, is a holiday in Alsace-Moselle.',
    twin: { at: { personKey: 'P-0101' }, why: 'The same 3 April, on a contract in the rest of France.' },
  },
  {
    code: 'C3',
    subject: { ...schools, personKey: 'P-1301', date: '2026-10-08', invoice: 'RF-2026-15', line: '1' },
    // 1.5 d − 1 d; 0.5 × 450 €.
    days: '0.50',
    amount: '225.00',
    why: '1.5 d on 8 October, on a contract that has one day a date.',
    twin: {
      at: { personKey: 'P-0801' },
      why: '1.5 d on the night of the switch, 26 June, on a contract that admits 1.5 d.',
    },
  },
  {
    code: 'C4',
    subject: { personKey: 'P-0412' },
    // One day too many on 8 dates. Four are shared with MV-2026-03 (half a day at 600 € and half at 640 €: 620 €), four with
    // MV-2026-04 (600 € and 580 €: 590 €). 4 × 620 + 4 × 590.
    days: '8.00',
    amount: '4840.00',
    why: 'Three contractors bill whole days of one person: two contracts on each of eight dates.',
    twin: {
      at: { personKey: 'P-0503' },
      why: 'Half a day on one contract and half on another, on ten dates.',
    },
  },
  {
    code: 'C5',
    subject: {
      supplier: NEBULINE.siret,
      contract: 'MV-2026-11',
      invoice: 'NC-2026-17',
      line: '1',
      personKey: 'P-1101',
    },
    // 24 d − 22 working days; 2 × 700 €.
    days: '2.00',
    amount: '1400.00',
    why: '24 d of one architect in September 2026, which has 22 working days.',
    twin: {
      // 23 weekdays in July less the 14th, 21 in August.
      at: { invoice: 'NC-2026-18', line: '1' },
      why: '40 d of one person on one line, for July and August: 43 working days.',
    },
  },
  {
    code: 'C8',
    subject: { ...schools, invoice: 'RF-2026-12', line: '1', personKey: 'P-1301' },
    // 2 d at 450 €.
    days: '2.00',
    amount: '900.00',
    why: 'Work on 11 and 12 June, under a contract that starts on the 15th.',
    twin: {
      at: { invoice: 'CP-2026-28', line: '1' },
      why: 'All of June is billed and the contract starts on the 8th, but the work starts on the 18th.',
    },
  },
  {
    code: 'T1',
    subject: { ...centre, invoice: 'SI-2026-044', line: '1', personKey: 'P-0701' },
    // 20 d − 18 d; 2 × 520 €.
    days: '2.00',
    amount: '1040.00',
    why: '20 d billed for August, 18 in the timesheet.',
    twin: {
      at: { invoice: 'SI-2026-045', line: '1' },
      why: '10.25 d billed for September, 10 in the timesheet: a quarter of a day is tolerated.',
    },
  },
  {
    code: 'T3',
    subject: { ...schools, invoice: 'RF-2026-15', line: '2', personKey: 'P-1303' },
    // The line: 5 d at 450 €.
    days: '5.00',
    amount: '2250.00',
    why: 'The five days of P-1303 in October are approved by a team leader of the contractor only.',
    twin: {
      at: { invoice: '007', line: '1' },
      why: 'A monthly timesheet filled in and approved by the buyer on the last day of June.',
    },
  },
];
