import { LUNAPOSTE, ORMECLAIR } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

const studies = { supplier: ORMECLAIR.siret, contract: 'MV-2026-05' };
const guides = { supplier: LUNAPOSTE.siret, contract: 'MV-2026-06' };

/** What is delivered, accepted, and how long it takes. */
export const PLANTED_IN_DELIVERABLES: readonly PlantedCase[] = [
  {
    code: 'L1',
    subject: { ...studies, deliverable: 'R-09', invoice: 'OC-2026-09', line: '1' },
    days: null,
    // The line.
    amount: '11000.00',
    why: 'Billed on 15 September, delivered on the 28th; the contract provides for no advance.',
    twin: {
      at: { contract: 'MV-2026-10', deliverable: 'T-03' },
      why: 'Billed on 7 September, delivered on 2 October, under a contract that provides for an advance.',
    },
  },
  {
    code: 'L2',
    subject: { ...studies, deliverable: 'R-11', invoice: 'OC-2026-11', line: '1' },
    days: null,
    // The line.
    amount: '7200.00',
    why: 'Billed on 20 October, after its acceptance was adjourned on the 15th.',
    twin: {
      at: { contract: 'MV-2026-05', deliverable: 'R-08' },
      why: 'Nobody decided in the 30 days after its delivery of 20 July: accepted by silence on 19 August.',
    },
  },
  {
    code: 'L3',
    subject: { ...guides, invoice: 'SL-2026-13', line: '2', personKey: 'P-0602' },
    // 6 d at 550 €.
    days: '6.00',
    amount: '3300.00',
    why: '“Various writing work” for 6 d, on a contract that expects deliverables.',
    twin: {
      at: { invoice: 'SL-2026-13', line: '1' },
      why: 'The 8 d of the line above, of the same person, name their deliverable V-13.',
    },
  },
  {
    code: 'L4',
    subject: { ...guides, deliverable: 'V-12', invoice: 'SL-2026-12', line: '1' },
    // The sixteen checked guides beside the public table (20 pages in 8 d), with the weights of age (half after 18 months),
    // three tenths at most for one contractor, and a billing step of 0.5 d, give for 30 pages: ln days of Student's law with
    // 12.42493 degrees of freedom, location 2.175576, scale 0.490763. AI on 60 to 80 % of the text: 0.72 times the days, and
    // ln 0.72 on the location, √(0.490763² + 0.206671²) as scale. P90 = 13.037480 d; P(29.5 d or more) = 0.0066.
    // 30 − 0.5 − 13.037480 = 16.462520 d, at 550 €.
    days: '16.46',
    amount: '9053.00',
    why: '30 d for 30 pages with AI declared; nine such guides in ten take under 13 d.',
    twin: {
      at: { contract: 'MV-2026-06', deliverable: 'V-13' },
      why: '8 d for 26 pages with a little AI: near the median of 7 d.',
    },
  },
];
