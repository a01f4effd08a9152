import { catalogue } from '../../server/rules/catalogue.js';
import { DECLARED_DELIVERABLES } from './declared-works.js';
import { DELIVERABLES } from './deliverables.js';
import { CHECKED_GUIDES } from './guides.js';
import { GUIDE_INVOICES } from './invoices-guides.js';
import { SURVEY_INVOICES } from './invoices-surveys.js';
import { NEBULINE_INVOICES } from './invoices-nebuline.js';
import { PLANTED_IN_CONTRACTS } from './planted-contract.js';
import { PLANTED_IN_DECLARATIONS } from './planted-ai.js';
import { PLANTED_IN_DECLARED_WORKS } from './planted-declared.js';
import type { AskedSubject, PlantedCase } from './planted-case.js';
import { PLANTED_IN_DELIVERABLES } from './planted-deliverables.js';
import { PLANTED_IN_FILES } from './planted-files.js';
import { PLANTED_IN_DUPLICATES } from './planted-duplicates.js';
import { PLANTED_IN_DUTIES } from './planted-duties.js';
import { PLANTED_IN_DOCUMENTS } from './planted-documents.js';
import { PLANTED_IN_MOVING_WORKS } from './planted-moving.js';
import { PLANTED_IN_NARRATIVES } from './planted-narratives.js';
import { PLANTED_IN_PAPERS } from './planted-papers.js';
import { PLANTED_IN_PRESENCE } from './planted-presence.js';
import { PLANTED_IN_TIME } from './planted-time.js';

const CASES: readonly PlantedCase[] = [
  ...PLANTED_IN_DOCUMENTS,
  ...PLANTED_IN_DUPLICATES,
  ...PLANTED_IN_PAPERS,
  ...PLANTED_IN_CONTRACTS,
  ...PLANTED_IN_MOVING_WORKS,
  ...PLANTED_IN_TIME,
  ...PLANTED_IN_PRESENCE,
  ...PLANTED_IN_NARRATIVES,
  ...PLANTED_IN_DELIVERABLES,
  ...PLANTED_IN_FILES,
  ...PLANTED_IN_DECLARATIONS,
  ...PLANTED_IN_DECLARED_WORKS,
  ...PLANTED_IN_DUTIES,
];

/**
 * Rules that look back at earlier audits of the organisation: the demonstration is audited once, so that they have nothing to
 * answer (`notApplicable`). Their cases are in test/golden/duties.
 */
export const NEED_EARLIER_AUDITS: readonly string[] = ['X6'];

/** One case for each rule, in the order of the catalogue. Throws for a rule that has none, or more than one. */
export const PLANTED: readonly PlantedCase[] = catalogue
  .filter(({ code }) => !NEED_EARLIER_AUDITS.includes(code))
  .map(({ code }) => {
    const [own, ...others] = CASES.filter((one) => one.code === code);
    if (own === undefined || others.length > 0) throw new RangeError(`${code} needs one planted case`);
    return own;
  });

/** Billed before VAT in the dossier, in euros: credit notes taken off, the replaced invoice 006 left out. */
export const BILLED = '1297463.00';

/** What some rules cannot judge in the dossier, on purpose. */
interface LeftIncomplete {
  at: readonly AskedSubject[];
  codes: readonly string[];
  why: string;
}

/** Invoices that came in a table without an amount of VAT. */
const WITHOUT_VAT_TOTAL: readonly AskedSubject[] = [
  ...[...NEBULINE_INVOICES, ...GUIDE_INVOICES, ...SURVEY_INVOICES].map(({ number }) => ({ invoice: number })),
  ...[{ invoice: 'B-1' }, { invoice: 'B-2' }],
];

const architecture = (invoice: string, line: string): AskedSubject => ({ invoice, line });

/** People with five dates a month or more, whose tools export no day of entry. */
const ENTERED_UNKNOWN: readonly string[] = [
  ...['P-0101', 'P-0102', 'P-0103', 'P-0412', 'P-0503', 'P-0601', 'P-0602', 'P-0701'],
  ...['P-0702', 'P-0801', 'P-0802', 'P-0901', 'P-1001', 'P-1301', 'P-1302', 'P-1303'],
  ...['P-3201', 'P-3204', 'P-3501', 'P-4301', 'P-4401', 'P-4501', 'P-4502', 'P-4601'],
  ...['P-4602', 'P-4701'],
];

/** Deliverables whose files the dossier does not hold. */
const WITHOUT_FILE: readonly AskedSubject[] = [...DELIVERABLES, ...DECLARED_DELIVERABLES, ...CHECKED_GUIDES]
  .filter(({ file }) => file === undefined)
  .map(({ contract_ref: contract = '', deliverable_ref: deliverable = '' }) => ({ contract, deliverable }));

/** Everything the demonstration leaves unjudged: a real audit always has some, and Déclic says which. */
export const LEFT_INCOMPLETE: readonly LeftIncomplete[] = [
  {
    at: [{ personKey: 'P-0412' }, { personKey: 'P-0503' }, { personKey: 'P-0901' }],
    codes: ['T9', 'T10', 'T11', 'T12'],
    why: 'Their monthly grids have one row a mission, and no description of the days.',
  },
  {
    at: [{ personKey: 'P-1101' }, { personKey: 'P-1102' }],
    codes: ['T9', 'T10', 'T11', 'T12'],
    why: 'Without a timesheet, nothing says what was done.',
  },
  {
    at: [architecture('CL-2026-06', '3'), architecture('NC-2026-17', '1')],
    codes: ['R6'],
    why: 'A profile that the rate card does not name; a senior whose contract asks for no timesheet.',
  },
  {
    at: SURVEY_INVOICES.flatMap(({ number, lines }) =>
      lines.map(({ id }) => ({ invoice: number, line: id })),
    ),
    codes: ['A1'],
    why: 'Their table shows no price.',
  },
  {
    at: [{ invoice: 'CL-2026-06', line: '3' }],
    codes: ['R1', 'R2'],
    why: 'Its profile has no price on the rate card: R3 asks about it.',
  },
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
    codes: ['T1', 'T2'],
    why: 'MV-2026-11 is priced by time and asks for no timesheet: nothing to hold the days against.',
  },
  {
    at: [{ personKey: 'P-1101' }, { personKey: 'P-1102' }],
    codes: ['C1', 'C2', 'C3', 'C4', 'C6', 'T4', 'T5', 'T6', 'T7', 'T8'],
    why: 'The two people of MV-2026-11: without a timesheet, no date to look at.',
  },
  {
    at: ENTERED_UNKNOWN.map((personKey) => ({ personKey })),
    codes: ['T4'],
    why: 'Their timesheets do not say on which day they were entered.',
  },
  {
    at: [{ contract: 'MV-2026-06', declaration: 'D-V12' }],
    codes: ['I5'],
    why: 'MV-2026-06 asks for a declaration without hours, and this one gives none; L4 speaks in its place.',
  },
  {
    at: WITHOUT_FILE,
    codes: ['L6', 'L8'],
    why: 'Their files are not in the dossier: nothing to read in them.',
  },
  // Last: each of the subjects above is about one of their lines.
  {
    at: WITHOUT_VAT_TOTAL,
    codes: ['A3'],
    why: 'These tables show a rate of VAT, or nothing of it, and no amount of VAT.',
  },
];
