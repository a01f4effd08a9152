import { LIERREBLEU } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

const works = { supplier: LIERREBLEU.siret, contract: 'MV-2026-48' };

/** What declarations say of one another, and of when they were signed. */
export const PLANTED_IN_DECLARED_WORKS: readonly PlantedCase[] = [
  {
    code: 'I6',
    subject: {
      supplier: LIERREBLEU.siret,
      contract: 'MV-2026-47',
      deliverable: 'B-04',
      invoice: 'AL-2026-31',
      line: '4',
    },
    days: null,
    amount: null,
    why: 'Four days for B-04 with AI at 60 % to 80 %, as for B-01, B-02 and B-03 of the same 20 pages without AI.',
    twin: {
      at: { contract: 'MV-2026-47', deliverable: 'B-05' },
      why: 'The same days and share for B-05, and a declared saving of a day that went into the workshop.',
    },
  },
  {
    code: 'I8',
    subject: { ...works, deliverable: 'E-01' },
    days: null,
    amount: null,
    why: 'D-E01 states no AI use and D-E01-B a use of the whole of E-01; neither replaces the other.',
    twin: {
      at: { contract: 'MV-2026-48', deliverable: 'E-02' },
      why: 'D-E02 states no AI use for the maps only, D-E02-B a use of the whole.',
    },
  },
  {
    code: 'I9',
    // Weak: shown beside I12, which is about the same deliverable.
    subject: { supplier: LIERREBLEU.siret, contract: 'MV-2026-49', deliverable: 'M-01' },
    days: null,
    amount: null,
    why: 'No AI for the three minutes of MV-2026-49; the five of MV-2026-48 declare some.',
    twin: {
      at: { contract: 'MV-2026-49', declaration: 'D-S-01' },
      why: 'One of the four transcriptions of MV-2026-49 declares AI, as those of MV-2026-48 do.',
    },
  },
  {
    code: 'I10',
    subject: { ...works, deliverable: 'E-05' },
    days: null,
    amount: null,
    why: 'The same tool, share and review for a report, slides, a manual, a training and a translation.',
    twin: {
      at: { contract: 'MV-2026-48', declaration: 'D-E-10' },
      why: 'The same tool, share and review for five sets of minutes: one kind of work.',
    },
  },
  {
    code: 'I12',
    subject: { supplier: LIERREBLEU.siret, contract: 'MV-2026-49', deliverable: 'M-01' },
    days: null,
    amount: null,
    why: 'D-M-01-B of 21 July corrects the 20 hours of D-M-01 to 28, after the acceptance of 10 July.',
    twin: {
      at: { contract: 'MV-2026-48', declaration: 'D-E04-B' },
      why: 'A correction of the share on 8 July, two days before the acceptance.',
    },
  },
];
