import { ORMECLAIR, PHARE } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

const phare = (number: string, issued: string) => ({
  supplier: PHARE.siret,
  contract: 'MV-2026-50',
  invoice: number,
  file: `invoices/phare-de-papier/${number}-${issued}.xml`,
});
const NOTHING_AT_STAKE = { days: null, amount: null };

/** What the buyer owes to its contractors: payment in time, one interruption, a decision, two pairs of eyes. */
export const PLANTED_IN_DUTIES: readonly PlantedCase[] = [
  {
    code: 'X1',
    subject: phare('PP-2026-33', '2026-09-28'),
    ...NOTHING_AT_STAKE,
    why: 'Received on 1 October, payable within 30 days: 31 October has passed and nothing is paid.',
    twin: {
      at: { invoice: 'PP-2026-37' },
      why: 'Received on 5 October; the service was done on 5 November, so the delay runs to 5 December.',
    },
  },
  {
    code: 'X2',
    subject: phare('PP-2026-42', '2026-10-12'),
    ...NOTHING_AT_STAKE,
    why: 'Interrupted on 16 October, resumed on the 29th, interrupted again on 4 November.',
    twin: {
      at: { invoice: 'PP-2026-47' },
      why: 'Two departments entered the same interruption of 26 October.',
    },
  },
  {
    code: 'X3',
    subject: phare('PP-2026-26', '2026-09-11'),
    ...NOTHING_AT_STAKE,
    why: 'All documents were there on 9 October; the new delay of 30 days ended on 8 November.',
    twin: {
      at: { invoice: 'PP-2026-24' },
      // Due on 9 November; 52 days were left on 18 September, from 9 October: 30 November.
      why: 'Payable within 60 days: the 52 days that were left run to 30 November.',
    },
  },
  {
    code: 'X4',
    subject: phare('PP-2026-09', '2026-03-03'),
    ...NOTHING_AT_STAKE,
    // 7 300 × 1.20 × 10.15 % × 20 / 365 = 48.72.
    why: 'Due on 4 April, paid on the 24th: 48.72 € of interest and 40 €.',
    twin: {
      at: { invoice: 'PP-2026-04' },
      why: 'Received on 5 February, service done on the 15th: paid on the very day it was due, 17 March.',
    },
  },
  {
    code: 'X5',
    subject: {
      supplier: ORMECLAIR.siret,
      contract: 'MV-2026-05',
      invoice: 'OC-2026-08',
      file: 'invoices/cabinet-ormeclair/OC-2026-08-2026-08-03.pdf',
    },
    ...NOTHING_AT_STAKE,
    why: 'R-08, delivered on 20 July, was accepted by silence on 19 August: no decision is recorded.',
    twin: {
      at: { invoice: 'OC-2026-07' },
      why: 'R-07, delivered on 3 July, was accepted on the 9th.',
    },
  },
  {
    code: 'X7',
    subject: phare('PP-2026-15', '2026-04-02'),
    ...NOTHING_AT_STAKE,
    why: 'Dominique Modèle attests the service and pays, written in two ways.',
    twin: {
      at: { invoice: 'PP-2026-18' },
      why: 'Dominique Modèle attests, Claude Exemple pays.',
    },
  },
];
