import { CADRAN, RIVAGE } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

const folder = 'invoices/studio-rivage-d-encre';

/** What an invoice carries: its VAT, what its contract asks for, prices and profiles of the list, costs, numbers in doubt. */
export const PLANTED_IN_PAPERS: readonly PlantedCase[] = [
  {
    code: 'A3',
    subject: {
      supplier: RIVAGE.siret,
      contract: 'MV-2026-31',
      invoice: 'RE-2026-31',
      file: `${folder}/RE-2026-31-2026-07-03.xml`,
    },
    days: null,
    amount: '90.00',
    why: '20 % of 9 000 € make 1 800 € of VAT; the invoice says 1 890 €.',
    twin: {
      at: { invoice: 'RE-2026-37' },
      why: '204 € for 2 400 € are 8.5 %, the rate of the place where the work was delivered, and the invoice states it.',
    },
  },
  {
    code: 'A4',
    subject: {
      supplier: RIVAGE.siret,
      contract: 'MV-2026-31',
      invoice: 'RE-2026-44',
      file: `${folder}/RE-2026-44-2026-09-04.xml`,
    },
    days: null,
    amount: null,
    why: 'The contract asks for a record of acceptance under each invoice; this one has no attachment.',
    twin: {
      at: { invoice: 'RE-2026-37' },
      why: 'Its record is attached.',
    },
  },
  {
    code: 'A7',
    subject: { supplier: CADRAN.siret, contract: 'MV-2026-33', invoice: 'CL-R-08', line: '1' },
    days: null,
    amount: null,
    why: 'The table writes decimal commas; “1.125” work units are read as 1 125, where other months have 11,25 to 13,5.',
    twin: {
      at: { invoice: 'CL-R-08', line: '2' },
      why: '“1.050” pages are read as 1 050, as in other months.',
    },
  },
  {
    code: 'R3',
    subject: {
      supplier: CADRAN.siret,
      contract: 'MV-2026-32',
      invoice: 'CL-2026-06',
      line: '3',
      personKey: 'P-3201',
    },
    days: null,
    amount: null,
    why: 'Billed as an “Architecte technique”; the rate card names “Développeur” and “Développeur senior”.',
    twin: {
      at: { invoice: 'CL-2026-06', line: '4' },
      why: 'Billed as an “Ingénieur logiciel”, which the rate card gives as a synonym of “Développeur”.',
    },
  },
  {
    code: 'R5',
    subject: {
      supplier: CADRAN.siret,
      contract: 'MV-2026-32',
      invoice: 'CL-2026-07',
      line: '1',
      personKey: 'P-3202',
    },
    days: null,
    // (650 € − 550 €) × 4 d.
    amount: '400.00',
    why: 'A “Développeur” in June, a “Développeur senior” in July, and the register of people says nothing of it.',
    twin: {
      at: { invoice: 'CL-2026-07', line: '2' },
      why: 'The same rise, from the day on which the register gives the person the new profile.',
    },
  },
  {
    code: 'R8',
    subject: { supplier: RIVAGE.siret, contract: 'MV-2026-31', invoice: 'RE-2026-44', line: '2' },
    days: null,
    amount: '58.00',
    why: 'Two accounts of an AI service, 58 €; no price of the contract is for a subscription.',
    twin: {
      at: { invoice: 'RE-2026-44', line: '3' },
      why: 'A licence, and a work unit of the contract is for that.',
    },
  },
];
