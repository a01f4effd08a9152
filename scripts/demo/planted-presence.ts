import { QUATREVENTS, SAULECENDRE } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

const maps = { supplier: QUATREVENTS.siret, contract: 'MV-2026-38' };

/** Who was there, and how timesheets were filled in. */
export const PLANTED_IN_PRESENCE: readonly PlantedCase[] = [
  {
    code: 'C6',
    subject: { ...maps, personKey: 'P-3801', date: '2026-03-12', invoice: 'QV-2026-03', line: '1' },
    // 7.5 h at 80 €.
    days: '1.00',
    amount: '600.00',
    why: 'P-3801 is noted as absent on 12 March, and the timesheet has a whole day.',
    twin: {
      at: { personKey: 'P-3702' },
      why: 'P-3702 is absent on 9 and 10 March, and works the days around them.',
    },
  },
  {
    code: 'C7',
    subject: { supplier: SAULECENDRE.siret, personKey: 'P-3711' },
    days: null,
    amount: null,
    why: 'P-3711 is billed for 220 days from December 2025 to October 2026; 218 are a full-time year.',
    twin: {
      at: { personKey: 'P-3901' },
      why: 'The same 220 days of a freelancer, whose firm bears his name.',
    },
  },
  {
    code: 'T2',
    subject: { ...maps, invoice: 'QV-2026-04', line: '2', personKey: 'P-3803' },
    days: null,
    amount: null,
    why: 'The April of P-3803 is billed for 15 hours less than its timesheet has.',
    twin: {
      at: { invoice: 'SE-2026-09', line: '3' },
      why: 'Twelve days are in the timesheet of P-3710 and ten are billed; two, for training, are marked as not billable.',
    },
  },
  {
    code: 'T4',
    subject: { supplier: SAULECENDRE.siret, personKey: 'P-3703' },
    days: null,
    amount: null,
    why: 'The ten days of April of P-3703 are entered on 4 and 5 May; the contract asks for a timesheet every week.',
    twin: {
      at: { personKey: 'P-3704' },
      why: 'P-3704 works the same days and enters them at the end of each week.',
    },
  },
  {
    code: 'T5',
    subject: { supplier: SAULECENDRE.siret, personKey: 'P-3705' },
    days: null,
    amount: null,
    why: 'Two weeks of P-3705, entered on the last day of the second; the contract asks for a timesheet every week.',
    twin: {
      at: { personKey: 'P-3706' },
      why: 'P-3706 works the same days and enters them on two Fridays.',
    },
  },
  {
    code: 'T6',
    subject: { supplier: SAULECENDRE.siret, personKey: 'P-3707' },
    // 6 d − 5 d; 1 × 500 €.
    days: '1.00',
    amount: '500.00',
    why: 'Five days of July are approved on the 13th; the version of the 17th has six, under the approval of the 13th.',
    twin: {
      at: { personKey: 'P-3708' },
      why: 'The same two versions, and the second is approved on the 20th.',
    },
  },
  {
    code: 'T7',
    subject: { supplier: QUATREVENTS.siret, personKey: 'P-3801' },
    days: null,
    amount: null,
    // Weak: shown beside C6, which is about the same person.
    why: 'Forty days of 7.5 hours each, a whole day of MV-2026-38, which is paid by the hour.',
    twin: {
      at: { personKey: 'P-3803' },
      why: 'P-3803 notes 5, 6 or 7 hours on the same contract: none of the forty days is a whole one.',
    },
  },
  {
    code: 'T8',
    subject: { supplier: QUATREVENTS.siret, personKey: 'P-3803' },
    days: null,
    amount: null,
    // Weak: shown beside T2, which is about the same person.
    why: 'Forty entries of 5, 6 or 7 hours, on a contract by the hour that counts by halves of 7.5 hours.',
    twin: {
      at: { personKey: 'P-3804' },
      why: 'P-3804 notes hours to the quarter: ten entries out of forty are whole.',
    },
  },
];
