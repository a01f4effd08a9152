import { catalogue } from '../../server/rules/catalogue.js';
import { PLANTED_IN_CONTRACTS } from './planted-contract.js';
import { PLANTED_IN_DECLARATIONS } from './planted-ai.js';
import type { AskedSubject, PlantedCase } from './planted-case.js';
import { PLANTED_IN_DELIVERABLES } from './planted-deliverables.js';
import { PLANTED_IN_DOCUMENTS } from './planted-documents.js';
import { PLANTED_IN_TIME } from './planted-time.js';

const CASES: readonly PlantedCase[] = [
  ...PLANTED_IN_DOCUMENTS,
  ...PLANTED_IN_CONTRACTS,
  ...PLANTED_IN_TIME,
  ...PLANTED_IN_DELIVERABLES,
  ...PLANTED_IN_DECLARATIONS,
];

/** One case for each rule, in the order of the catalogue. Throws for a rule that has none, or more than one. */
export const PLANTED: readonly PlantedCase[] = catalogue.map(({ code }) => {
  const [own, ...others] = CASES.filter((one) => one.code === code);
  if (own === undefined || others.length > 0) throw new RangeError(`${code} needs one planted case`);
  return own;
});

/** Billed before VAT in the dossier, in euros: credit notes taken off, the replaced invoice 006 left out. */
export const BILLED = '387115.00';

/** What some rules cannot judge in the dossier, on purpose. */
interface LeftIncomplete {
  at: readonly AskedSubject[];
  codes: readonly string[];
  why: string;
}

const architecture = (invoice: string, line: string): AskedSubject => ({ invoice, line });

/** Everything the demonstration leaves unjudged: a real audit always has some, and Déclic says which. */
export const LEFT_INCOMPLETE: readonly LeftIncomplete[] = [
  {
    at: [{ invoice: 'B-1' }, { invoice: 'B-2' }],
    codes: ['A1'],
    why: 'Their file shows no price, and its quantity waits for an answer: 1.375 or 1 375?',
  },
  {
    at: [
      architecture('NC-2026-17', '1'),
      architecture('NC-2026-18', '1'),
      architecture('NC-2026-19', '1'),
      architecture('NC-2026-22', '1'),
      architecture('NC-2026-22', '2'),
    ],
    codes: ['T1'],
    why: 'MV-2026-11 is priced by time and asks for no timesheet: nothing to hold the days against.',
  },
  {
    at: [{ personKey: 'P-1101' }, { personKey: 'P-1102' }],
    codes: ['C1', 'C2', 'C3', 'C4'],
    why: 'The two people of MV-2026-11: without a timesheet, no date to look at.',
  },
  {
    at: [{ contract: 'MV-2026-06', declaration: 'D-V12' }],
    codes: ['I5'],
    why: 'MV-2026-06 asks for a declaration without hours, and this one gives none; L4 speaks in its place.',
  },
];
