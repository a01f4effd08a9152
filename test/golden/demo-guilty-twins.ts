import { CONTRACTS, ORDERS, RATE_CARD } from '../../scripts/demo/contracts.js';
import { csvOfRows } from '../../scripts/demo/csv.js';
import { AI_POLICY, DECLARATIONS } from '../../scripts/demo/declarations.js';
import {
  DECLARED_CONTRACTS,
  DECLARED_DELIVERABLES,
  DECLARED_WORKS,
} from '../../scripts/demo/declared-works.js';
import { DELIVERABLES } from '../../scripts/demo/deliverables.js';
import { FILED_TIMESHEETS } from '../../scripts/demo/files-timesheets.js';
import { CHECKED_GUIDES } from '../../scripts/demo/guides.js';
import { GUIDE_INVOICES } from '../../scripts/demo/invoices-guides.js';
import { NEBULINE_INVOICES } from '../../scripts/demo/invoices-nebuline.js';
import { CENTRE_INVOICES } from '../../scripts/demo/invoices-operations.js';
import { PORTAL_INVOICES } from '../../scripts/demo/invoices-portal.js';
import { JEANNE_INVOICES, STUDY_INVOICES } from '../../scripts/demo/invoices-studies.js';
import type { DemoInvoice, DemoLine, Row } from '../../scripts/demo/model.js';
import { PEOPLE } from '../../scripts/demo/team.js';
import { frenchCsv, invoiceWorkbook, nativeInvoiceCsv } from '../../scripts/demo/write-invoice-tables.js';
import { facturXOf } from '../../scripts/demo/write-pdf.js';
import { ublOf } from '../../scripts/demo/write-ubl.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import { guiltyDuplicates } from './demo-guilty-duplicates.js';
import { guiltyFiles } from './demo-guilty-files.js';
import { guiltyMoving, guiltyPace } from './demo-guilty-moving.js';
import { guiltyNarratives } from './demo-guilty-narratives.js';
import { guiltyPapers } from './demo-guilty-papers.js';
import { guiltyDuties } from './demo-guilty-duties.js';
import { guiltyPresence } from './demo-guilty-presence.js';

/** The dossier of the demonstration without the reason that clears these twins: each of the rules then has to ask. */
export interface GuiltyDossier {
  codes: string[];
  files: DossierFiles;
}

/** Changes the rows that have these cells; throws when there are none. */
function changed(rows: readonly Row[], where: Row, change: Row): Row[] {
  const isMeant = (row: Row): boolean =>
    Object.entries(where).every(([column, value]) => row[column] === value);
  if (!rows.some(isMeant)) throw new RangeError(`no row has ${JSON.stringify(where)}`);
  return rows.map((row) => (isMeant(row) ? { ...row, ...change } : row));
}

function invoiceOf(invoices: readonly DemoInvoice[], number: string, issued?: string): DemoInvoice {
  const found = invoices.find(
    (one) => one.number === number && (issued === undefined || one.issued === issued),
  );
  if (found === undefined) throw new RangeError(`no invoice ${number}`);
  return found;
}

function withLine(invoices: readonly DemoInvoice[], number: string, id: string, change: Partial<DemoLine>) {
  const invoice = invoiceOf(invoices, number);
  const lines = invoice.lines.map((line) => (line.id === id ? { ...line, ...change } : line));
  return invoices.map((one) => (one === invoice ? { ...invoice, lines } : one));
}

function contracts(): Row[] {
  let rows: Row[] = [...CONTRACTS, ...DECLARED_CONTRACTS];
  const change = (ref: string, own: Row): void => {
    rows = changed(rows, { contract_ref: ref }, own);
  };
  change('MV-2026-01', { place: 'FR-alsace-moselle' }); // C2
  change('MV-2026-05', { acceptance_days: '150' }); // L2
  // C1, C3, C8
  change('MV-2026-08', {
    weekend_work_allowed: 'no',
    max_days_per_person_day: '1',
    start_date: '2026-06-22',
  });
  change('MV-2026-10', { advance_allowed: 'no' }); // L1
  change('MV-2026-12', { ai_policy_notified_on: '2026-05-01' }); // I2
  return rows;
}

/** R2: the price of July holds from August on only. */
function rateCard(): Row[] {
  const where = { contract_ref: 'MV-2026-08' };
  const first = changed(RATE_CARD, { ...where, valid_to: '2026-06-30' }, { valid_to: '2026-07-31' });
  return changed(first, { ...where, valid_from: '2026-07-01' }, { valid_from: '2026-08-01' });
}

/** I1: covers June; I4, I5: hosted elsewhere, and fewer human hours. */
function declarations(): Row[] {
  const june = { period_start: '2026-06-01', period_end: '2026-06-15' };
  const rows = changed([...DECLARATIONS, ...declaredWorks()], { declaration_ref: 'D-JUIL' }, june);
  return changed(rows, { declaration_ref: 'D-104-1' }, { hosting_region: 'other', human_hours: '100' });
}

/** I6: no saving; I8: no AI use for the whole; I9: none for the last of a series; I12: corrected a week later. */
function declaredWorks(): Row[] {
  const changes: [string, Row][] = [
    ['D-B-05', { days_saved_low: '', days_saved_high: '' }],
    ['D-E02', { stages: '' }],
    ['D-S-04', { ai_use: 'none', tool: '', provider: '', share_low: '', share_high: '' }],
    ['D-E04-B', { signed_at: '2026-07-15' }],
  ];
  return changes.reduce<Row[]>(
    (rows, [ref, own]) => changed(rows, { declaration_ref: ref }, own),
    [...DECLARED_WORKS],
  );
}

/** A1, A2, R1: the same figures, and no allowance to explain them. */
function withoutAllowances(): string {
  const invoice = invoiceOf(PORTAL_INVOICES, 'F-2026-104');
  const lines = invoice.lines.map(({ allowance, ...line }) =>
    allowance === undefined ? line : { ...line, writtenNet: '6300.00' },
  );
  const { allowance, ...rest } = invoice;
  if (allowance === undefined) throw new RangeError('F-2026-104 has no allowance');
  return ublOf({ ...rest, lines, writtenTotal: '18700.00' });
}

/** D6: under two invoices only. */
function otherTerms(): string {
  const invoice = invoiceOf(PORTAL_INVOICES, 'F-2026-097');
  return ublOf({
    ...invoice,
    attachments: [{ name: 'conditions-generales.txt', content: 'Autre texte.\n' }],
  });
}

/** A5: hours where the days were; C5: one month for two; D4: the same fortnight again. */
function support(): string {
  const hours = withLine(NEBULINE_INVOICES, 'NC-2026-14', '2', { quantity: '35' });
  const oneMonth = withLine(hours, 'NC-2026-18', '1', { to: '2026-07-31' });
  return frenchCsv(
    withLine(oneMonth, 'NC-2026-22', '2', {
      text: 'Urbanisation, première quinzaine de septembre',
      from: '2026-09-01',
      to: '2026-09-15',
    }),
  );
}

/** C4: whole days where there were halves. */
function wholeDays(text: unknown): string {
  if (typeof text !== 'string' || !text.includes(',0.5,day')) throw new RangeError('no half day');
  return text.replaceAll(',0.5,day', ',1,day');
}

const withoutInvoices = (files: DossierFiles): DossierFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('invoices/')));

const PORTAL = 'invoices/atelier-brumeval';
const CREDIT_NOTE = 'invoices/cooperative-pixelune/CP-AV-2026-01-2026-09-21.xml';
const FORGE_TIME = 'timesheets/forge.csv';

/** From the files of the demonstration. */
export async function guiltyDossiers(files: DossierFiles): Promise<GuiltyDossier[]> {
  const { [CREDIT_NOTE]: creditNote, ...others } = files;
  if (creditNote === undefined) throw new RangeError('no credit note');
  const secondOfTheYear = {
    ...invoiceOf(JEANNE_INVOICES, '001', '2026-01-30'),
    issued: '2025-03-03', // D1
  };
  const sharedStudy = invoiceOf(STUDY_INVOICES, 'OC-2026-11');
  const reprinted = { ...sharedStudy, page: { ...sharedStudy, issued: '2026-10-27' } }; // A8
  const june = { file: 'timesheets/jeanne-cra-2026-06.xlsx' };
  const changes: DossierFiles = {
    'register/contracts.csv': csvOfRows(contracts()),
    'register/rate_card.csv': csvOfRows(rateCard()),
    'register/people.csv': csvOfRows(
      changed(PEOPLE, { person_key: 'P-1303' }, { approved_from: '2026-09-08' }), // R4
    ),
    'register/orders.csv': csvOfRows(changed(ORDERS, { order_ref: 'BC-2026-078' }, { amount: '40499' })), // P2
    'register/deliverables.csv': csvOfRows([
      ...changed(DELIVERABLES, { deliverable_ref: 'V-13' }, { size: '2' }), // L4
      ...changed(DECLARED_DELIVERABLES, { deliverable_ref: 'E-14' }, { type: 'slides' }), // I10
      ...CHECKED_GUIDES,
    ]),
    'register/ai_policy.csv': csvOfRows(
      changed(AI_POLICY, { tool: 'Plumeline' }, { synonyms: 'Plumeline Pro' }), // I3
    ),
    'register/ai_declarations.csv': csvOfRows(declarations()),
    'register/timesheets.csv': csvOfRows(changed(FILED_TIMESHEETS, june, { approver_side: 'supplier' })), // T3
    [`${PORTAL}/F-2026-104-2026-09-02.xml`]: withoutAllowances(),
    [`${PORTAL}/F-2026-097-2026-05-04.xml`]: otherTerms(),
    'invoices/nebuline-conseil/export-2026.csv': support(),
    'invoices/sablonnet-ingenierie/factures.csv': nativeInvoiceCsv(
      withLine(CENTRE_INVOICES, 'SI-2026-045', '1', { quantity: '10.5' }), // T1
    ),
    'invoices/jeanne-exemplaire-ei/001-2026-01-30.pdf': await facturXOf(secondOfTheYear),
    'invoices/cabinet-ormeclair/OC-2026-11-2026-10-20.pdf': await facturXOf(reprinted),
    [FORGE_TIME]: wholeDays(files[FORGE_TIME]),
  };
  const workbook = 'invoices/studio-lunaposte/factures-2026.xlsx';
  const untied = withLine(GUIDE_INVOICES, 'SL-2026-13', '1', { deliverable: '' });
  for (const path of [...Object.keys(changes), workbook]) {
    if (files[path] === undefined) throw new RangeError(`the demonstration has no ${path}`);
  }
  return [
    {
      codes: [
        ...['A1', 'A2', 'A5', 'A8', 'D1', 'D4', 'D6', 'R1', 'R2', 'R4', 'P1', 'P2'],
        ...['C1', 'C2', 'C3', 'C4', 'C5', 'C8', 'T1', 'T3'],
        ...['L1', 'L2', 'L4', 'I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I8', 'I9', 'I10', 'I12'],
      ],
      // P1: without its credit note.
      files: { ...others, ...changes },
    },
    guiltyPapers(withoutInvoices(files)),
    guiltyDuplicates(withoutInvoices(files), files),
    guiltyPresence(files),
    await guiltyFiles(files),
    guiltyNarratives(files),
    guiltyDuties(files),
    guiltyMoving(files),
    await guiltyPace(withoutInvoices(files)),
    // Apart: L4 looks at the deliverable that this line no longer names. The invoices of others say nothing of it.
    {
      codes: ['L3'],
      files: { ...withoutInvoices(files), [workbook]: await invoiceWorkbook(untied, '2026-10-30') },
    },
  ];
}
