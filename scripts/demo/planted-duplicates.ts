import { BROUILLARD, ECUME, HALIOTIDE, NACREE } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

const kiosks = (invoice: string): PlantedCase['subject'] => ({
  supplier: HALIOTIDE.siret,
  contract: 'MV-2026-34',
  invoice,
  file: 'invoices/atelier-haliotide/factures.csv',
});

/** What looks like an earlier invoice, and who sends it. */
export const PLANTED_IN_DUPLICATES: readonly PlantedCase[] = [
  {
    code: 'D2',
    subject: kiosks('AH-2026-17'),
    days: null,
    // The whole later invoice.
    amount: '4200.00',
    why: 'AH-2026-17 asks for 4 200 € for 11 to 31 May, AH-2026-04 for as much for May, two weeks before.',
    twin: { at: { invoice: 'AH-2026-21' }, why: 'The same package of 4 200 €, two weeks later, for June.' },
  },
  {
    code: 'D3',
    subject: kiosks('AH-2026-23'),
    days: null,
    // The whole later invoice.
    amount: '5120.00',
    why: 'AH-2026-32 and AH-2026-23, 5 150 € and 5 120 €, are both for July.',
    twin: { at: { invoice: 'AH-2026-33' }, why: 'The number after AH-2026-32, and the month after.' },
  },
  {
    code: 'T15',
    subject: {
      supplier: NACREE.siret,
      contract: 'MV-2026-35',
      invoice: 'NK-58',
      file: 'invoices/nacree-cartographie/factures.csv',
    },
    days: null,
    amount: null,
    why: 'NK-52 ends on 10 April, NK-58 begins on 20 April: the timesheet has 15, 16 and 17 April.',
    twin: {
      at: { invoice: 'NK-64' },
      why: 'It begins a month after NK-58 ends, and nothing was done in May.',
    },
  },
  {
    code: 'D5',
    subject: { supplier: NACREE.siret },
    days: null,
    amount: null,
    why: 'MV-2026-35 and MV-2026-36, of two contractors, give one IBAN.',
    twin: {
      at: { supplier: BROUILLARD.siret },
      why: 'MV-2026-11, MV-2026-14 and MV-2026-34 give one IBAN too, that of a factor: three contractors have it.',
    },
  },
  {
    code: 'P6',
    subject: { supplier: ECUME.siret, date: '2025-12-31' },
    days: null,
    amount: null,
    why: '7 200 € on 31 December 2025, and 1 200 € at the end of each of the thirteen months before.',
    twin: {
      at: { supplier: HALIOTIDE.siret },
      why: '1 000 € at the end of December, as at the end of each month before.',
    },
  },
  {
    code: 'P7',
    subject: { supplier: ECUME.siret },
    days: null,
    amount: null,
    why: 'EB-301 to EB-314 follow each other one by one, and MV-2026-36 lists two people.',
    twin: {
      at: { supplier: HALIOTIDE.siret },
      why: 'AH-2025-01 to AH-2025-12 follow each other too: the number is that of the month.',
    },
  },
];
