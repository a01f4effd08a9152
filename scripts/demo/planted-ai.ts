import { BRUMEVAL, FORGE, LUNAPOSTE, ORMECLAIR, PERLE } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

/** What contractors declare of their AI use. */
export const PLANTED_IN_DECLARATIONS: readonly PlantedCase[] = [
  {
    code: 'I1',
    subject: {
      supplier: LUNAPOSTE.siret,
      contract: 'MV-2026-06',
      deliverable: 'V-14',
      invoice: 'SL-2026-14',
      line: '1',
    },
    days: null,
    amount: null,
    why: 'The contract asks for a declaration; none covers V-14 nor October.',
    twin: {
      at: { invoice: 'SL-2026-13', line: '2' },
      why: 'No declaration names the line; one covers 15 to 22 July, its period.',
    },
  },
  {
    code: 'I2',
    subject: {
      supplier: FORGE.siret,
      contract: 'MV-2026-12',
      deliverable: 'A-03',
      invoice: 'FD-2026-22',
      line: '1',
    },
    days: null,
    amount: null,
    why: 'AI declared for work from September on; amendment 1 forbids it since 1 July.',
    twin: {
      at: { contract: 'MV-2026-12', declaration: 'D-A01' },
      why: 'The same use on the same contract, for work ended on 26 June: before the amendment.',
    },
  },
  {
    code: 'I3',
    subject: {
      supplier: PERLE.siret,
      contract: 'MV-2026-10',
      deliverable: 'T-01',
      invoice: 'PL-2026-05',
      line: '1',
    },
    days: null,
    amount: null,
    why: '“Babillard” is declared; the policy names it and does not allow it.',
    twin: {
      at: { contract: 'MV-2026-10', declaration: 'D-T02' },
      why: '“Assistant Plumeline” is the allowed “Plumeline” under its other name.',
    },
  },
  {
    code: 'I4',
    subject: {
      supplier: ORMECLAIR.siret,
      contract: 'MV-2026-05',
      deliverable: 'R-08',
      invoice: 'OC-2026-08',
      line: '1',
    },
    days: null,
    amount: null,
    why: 'Personal data in “Plumeline”, allowed up to internal data, through a consumer account.',
    twin: {
      at: { contract: 'MV-2026-01', declaration: 'D-104-1' },
      why: 'Personal data in “Codalune”, allowed for them, through a professional account in the Union.',
    },
  },
  {
    code: 'I5',
    subject: { supplier: BRUMEVAL.siret, contract: 'MV-2026-01', invoice: 'F-2026-118', line: '3' },
    // 40 h − 6 h = 34 h; 34 / 7 = 4.857 d; 34 × 80 €.
    days: '4.86',
    amount: '2720.00',
    why: '40 h billed for the notice; its own declaration has 6 h of human work.',
    twin: {
      at: { contract: 'MV-2026-01', declaration: 'D-104-1' },
      why: '20 d of 7 h billed, 140 h; 136.5 h declared: within a tenth.',
    },
  },
];
