import { CORNEGRISE, GALETS, LUNAPOSTE } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

/** Orders, teams and long presences: what is asked inside the buyer's house, or of a team as a whole. */
export const PLANTED_IN_MOVING_WORKS: readonly PlantedCase[] = [
  {
    code: 'P3',
    subject: { supplier: GALETS.siret, contract: 'MV-2026-43' },
    days: null,
    amount: null,
    why: 'Two orders of CPV division 72 in two months, 24 000 € and 24 500 €, where 25 000 € change the signatory.',
    twin: {
      at: { supplier: CORNEGRISE.siret },
      why: '24 000 € of computing and 24 300 € of removal: two needs, two CPV divisions.',
    },
  },
  {
    code: 'P4',
    subject: { supplier: GALETS.siret, contract: 'MV-2026-43' },
    days: null,
    amount: null,
    // 29 000 of 31 000 € in March; 58 days, then 0; 0 days, then 45. A credit note of 2 700 € of May brings P1 back under 85 %.
    why: 'At 93.5 % of its ceiling the intranet loses P-4301, whose days rise from 0 to 45 on MV-2026-44.',
    twin: {
      at: { supplier: CORNEGRISE.siret },
      why: 'P-4601 moves in the same way from MV-2026-46, which is at 52.5 % of its ceiling.',
    },
  },
  {
    code: 'P5',
    subject: {
      supplier: GALETS.siret,
      contract: 'MV-2026-44',
      invoice: 'GL-26-083',
      file: 'invoices/galets-de-lune-ingenierie/GL-26-083-2026-07-01.xml',
    },
    days: null,
    amount: null,
    why: 'P-4401, of a subcontractor whose request came on 25 May, works from 8 June; silence accepts it on 15 June.',
    twin: {
      at: { invoice: 'CB-26-014' },
      why: 'The request for the same firm came on 20 February: it is accepted on 13 March, and P-4602 works from the 16th.',
    },
  },
  {
    code: 'P8',
    subject: { supplier: CORNEGRISE.siret, personKey: 'P-4501' },
    days: null,
    amount: null,
    why: 'Thirty-seven months, 15 days in each, and no deliverable in the register.',
    twin: {
      at: { personKey: 'P-4502' },
      why: 'The same dates at half time.',
    },
  },
  {
    code: 'L5',
    subject: {
      supplier: LUNAPOSTE.siret,
      contract: 'MV-2026-06',
      deliverable: 'V-12',
      invoice: 'SL-2026-12',
      line: '1',
    },
    days: null,
    amount: null,
    // Sixteen checked guides: quartiles at 0.2723 and 0.2927 day a page, fence at 0.3232; 30 d ÷ 30 pages = 1.
    why: 'Thirty days for thirty pages; at the pace of the checked guides the upper mark is 9.70 days.',
    twin: {
      at: { contract: 'MV-2026-06', deliverable: 'V-13' },
      why: 'Eight days for twenty-six pages: 0.3077 day a page.',
    },
  },
];
