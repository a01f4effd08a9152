import { FORGE, ORMECLAIR } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

const studies = { supplier: ORMECLAIR.siret, contract: 'MV-2026-05' };

/** What delivered files say of themselves. */
export const PLANTED_IN_FILES: readonly PlantedCase[] = [
  {
    code: 'L6',
    subject: {
      supplier: FORGE.siret,
      contract: 'MV-2026-12',
      deliverable: 'A-02',
      invoice: 'FD-2026-21',
      line: '1',
    },
    days: null,
    amount: null,
    why: 'The study of the delegations takes up 21 of the 22 paragraphs of that of the pact, delivered two months before.',
    twin: {
      at: { contract: 'MV-2026-06', deliverable: 'V-12' },
      why: 'It closes with the advice that closes V-13: 12 sentences, fewer than 300 words.',
    },
  },
  {
    code: 'L8',
    subject: { ...studies, deliverable: 'R-09', invoice: 'OC-2026-09', line: '1' },
    days: null,
    amount: null,
    why: 'It cites a decree of 31 April, a day that no calendar has.',
    twin: {
      at: { contract: 'MV-2026-05', deliverable: 'R-07' },
      why: 'It cites a law, and its form is right.',
    },
  },
  {
    code: 'I11',
    subject: { ...studies, deliverable: 'R-10', invoice: 'OC-2026-10', line: '1' },
    days: null,
    amount: null,
    why: 'Its file holds a citation mark of a chat product; its declaration says that no AI was used.',
    twin: {
      at: { contract: 'MV-2026-05', deliverable: 'R-07' },
      why: 'The same mark, in a study that declares AI for four fifths of the work.',
    },
  },
  {
    code: 'I13',
    subject: {
      supplier: FORGE.siret,
      contract: 'MV-2026-12',
      deliverable: 'A-01',
      invoice: 'FD-2026-20',
      line: '1',
    },
    days: null,
    amount: null,
    why: 'It cites a file at the address where an assistant keeps what it is given.',
    twin: {
      at: { contract: 'MV-2026-05', deliverable: 'R-07' },
      why: 'Its mark says that a passage came out of an assistant, and not that a document went into one.',
    },
  },
  {
    code: 'I14',
    subject: {
      supplier: FORGE.siret,
      contract: 'MV-2026-12',
      deliverable: 'A-02',
      invoice: 'FD-2026-21',
      line: '1',
    },
    days: null,
    amount: null,
    why: 'It says that its annexes were translated with DeepL; amendment 1 forbids AI since 1 July, and nothing signed states the use.',
    twin: {
      at: { contract: 'MV-2026-12', deliverable: 'A-01' },
      why: 'The same sentence, in a study that ended on 26 June: before the amendment.',
    },
  },
];
