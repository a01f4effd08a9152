import { LIERREBLEU } from './contractors.js';
import { contract, rate } from './contracts.js';
import { declaration, none, on, used } from './declarations.js';
import { accepted, deliverable, pages } from './deliverables.js';
import type { DemoInvoice, DemoLine, Row, WorkedDay } from './model.js';
import { worked, workdays } from './workdays.js';

/** Atelier Lierrebleu: what its declarations say of its works, and when. */
const FIXED: Row = { price_form: 'fixed', timesheet_required: 'no', deliverables_expected: 'yes' };

export const DECLARED_CONTRACTS: readonly Row[] = [
  contract('MV-2026-47', 'Comptes rendus des ateliers', LIERREBLEU, { deliverables_expected: 'yes' }),
  contract('MV-2026-48', 'Supports de la concertation', LIERREBLEU, FIXED),
  contract('MV-2026-49', 'Comptes rendus du conseil de développement', LIERREBLEU, FIXED),
];

const delivered = accepted('2026-06-01', '2026-06-26', '2026-06-26', '2026-07-10');
const work = (ref: string, title: string, type: string, own: Row = {}): Row =>
  deliverable('MV-2026-48', ref, title, type, { ...delivered, ...own });

/** A report of 20 pages, four days of the same writer. */
interface Report {
  ref: string;
  title: string;
  from: string;
  to: string;
}

const report = (ref: string, title: string, from: string, to: string): Report => ({ ref, title, from, to });

const JUNE_REPORTS: readonly Report[] = [
  report('B-01', 'Atelier du quartier nord', '2026-06-01', '2026-06-04'),
  report('B-02', 'Atelier du quartier est', '2026-06-08', '2026-06-11'),
  report('B-03', 'Atelier du quartier sud', '2026-06-15', '2026-06-18'),
  report('B-04', 'Atelier du quartier ouest', '2026-06-22', '2026-06-25'),
];
const JULY_REPORTS: readonly Report[] = [report('B-05', 'Atelier du centre', '2026-07-06', '2026-07-09')];
const REPORTS = [...JUNE_REPORTS, ...JULY_REPORTS];

const WRITER = 'P-4701';

export const REPORT_WORK: readonly WorkedDay[] = REPORTS.flatMap(({ title, from, to }) =>
  worked(WRITER, workdays(from, to), `Rédaction : ${title}`),
);

const lineOf = ({ ref, title, from, to }: Report, index: number): DemoLine => ({
  id: String(index + 1),
  text: title,
  quantity: '4',
  unit: 'day',
  price: '540',
  from,
  to,
  person: WRITER,
  deliverable: ref,
});
const reportInvoice = (number: string, issued: string, reports: readonly Report[]): DemoInvoice => ({
  number,
  issued,
  contractor: LIERREBLEU,
  contract: 'MV-2026-47',
  lines: reports.map(lineOf),
});

export const DECLARED_INVOICES: readonly DemoInvoice[] = [
  reportInvoice('AL-2026-31', '2026-07-01', JUNE_REPORTS),
  reportInvoice('AL-2026-40', '2026-08-03', JULY_REPORTS),
];

export const DECLARED_RATES: readonly Row[] = [rate('MV-2026-47', 'Rédacteur', '540', '2026-01-01')];

/** Five kinds of work. */
const REPEATED = [
  ['E-05', 'Dossier du participant', 'report'],
  ['E-06', 'Présentation du débat', 'slides'],
  ['E-07', 'Mode d’emploi de la plateforme', 'documentation'],
  ['E-08', 'Formation des animateurs', 'training_classroom'],
  ['E-09', 'Version anglaise', 'translation'],
] as const;
/** One kind of work, five times. */
const MINUTES = [
  ['E-10', 'Réunion d’ouverture'],
  ['E-11', 'Réunion du quartier nord'],
  ['E-12', 'Réunion du quartier est'],
  ['E-13', 'Réunion du quartier sud'],
  ['E-14', 'Réunion de clôture'],
] as const;

const RECORDINGS = [
  ['E-15', 'Enregistrement de l’ouverture', '0.8'],
  ['E-16', 'Enregistrement du quartier nord', '0.85'],
  ['E-17', 'Enregistrement de la clôture', '0.9'],
] as const;

const councilWork = (ref: string, type: string): Row =>
  deliverable('MV-2026-49', ref, `Séance ${ref}`, type, delivered);

export const DECLARED_DELIVERABLES: readonly Row[] = [
  ...REPORTS.map(({ ref, title, from, to }) =>
    deliverable('MV-2026-47', ref, title, 'report', accepted(from, to, to, '2026-07-15', pages('20'))),
  ),
  work('E-01', 'Synthèse des réunions publiques', 'report'),
  work('E-02', 'Atlas des contributions', 'report'),
  work('E-04', 'Bilan du garant', 'report'),
  ...REPEATED.map(([ref, title, type]) => work(ref, title, type)),
  ...MINUTES.map(([ref, title]) => work(ref, title, 'minutes')),
  ...RECORDINGS.map(([ref, title]) => work(ref, title, 'transcription')),
  ...['M-01', 'M-02', 'M-03'].map((ref) => councilWork(ref, 'minutes')),
  ...['S-01', 'S-02', 'S-03', 'S-04'].map((ref) => councilWork(ref, 'transcription')),
];

/** Before the decision on the deliverable: 26 June. */
const declared = (ref: string, contractRef: string, own: Row): Row =>
  declaration(ref, contractRef, '2026-06-26', own);

/** On a report, signed when it was delivered: the 28 hours of its four days. */
const onReport = (ref: string, use: Row): Row =>
  declaration(`D-${ref}`, 'MV-2026-47', REPORTS.find((one) => one.ref === ref)?.to ?? '', {
    ...on(ref),
    ...use,
    human_hours: '28',
  });

export const DECLARED_WORKS: readonly Row[] = [
  ...['B-01', 'B-02', 'B-03'].map((ref) => onReport(ref, none())),
  // I6: as many days as without AI.
  onReport('B-04', used('Plumeline', 'text_draft', '0.6', '0.8')),
  // As many days too; a day gained is declared, and went into a longer workshop.
  onReport(
    'B-05',
    used('Plumeline', 'text_draft', '0.6', '0.8', { days_saved_low: '1', days_saved_high: '1' }),
  ),
  // I8: which of the two holds is not said.
  declared('D-E01', 'MV-2026-48', { ...on('E-01'), ...none() }),
  declared('D-E01-B', 'MV-2026-48', { ...on('E-01'), ...used('Plumeline', 'text_draft', '0.3', '0.4') }),
  // No AI for the maps, some for the whole: both are true.
  declared('D-E02', 'MV-2026-48', { ...on('E-02'), ...none(), stages: 'cartes' }),
  declared('D-E02-B', 'MV-2026-48', { ...on('E-02'), ...used('Plumeline', 'text_draft', '0.2', '0.3') }),
  // Corrected two days before the acceptance of 10 July.
  declared('D-E04', 'MV-2026-48', { ...on('E-04'), ...used('Plumeline', 'text_draft', '0.1', '0.25') }),
  declaration('D-E04-B', 'MV-2026-48', '2026-07-08', {
    ...on('E-04'),
    ...used('Plumeline', 'text_draft', '0.6', '0.75'),
    supersedes: 'D-E04',
  }),
  // I10: the same figures for five kinds of work.
  ...REPEATED.map(([ref]) =>
    declared(`D-${ref}`, 'MV-2026-48', {
      ...on(ref),
      ...used('Plumeline', 'whole_engagement', '0.4', '0.5'),
    }),
  ),
  // The same figures for one kind of work: it is done in one way.
  ...MINUTES.map(([ref]) =>
    declared(`D-${ref}`, 'MV-2026-48', { ...on(ref), ...used('Plumeline', 'minutes_summary', '0.5', '0.7') }),
  ),
  ...RECORDINGS.map(([ref, , share]) =>
    declared(`D-${ref}`, 'MV-2026-48', {
      ...on(ref),
      ...used('Plumeline', 'transcription_asr', share, share),
    }),
  ),
  // I9: no AI for these minutes, and some for those of MV-2026-48.
  declared('D-M-01', 'MV-2026-49', { ...on('M-01'), ...none('20') }),
  ...['M-02', 'M-03'].map((ref) =>
    declaration(`D-${ref}`, 'MV-2026-49', '2026-07-24', { ...on(ref), ...none('28') }),
  ),
  // I12: corrected after the acceptance of 10 July.
  declaration('D-M-01-B', 'MV-2026-49', '2026-07-21', {
    ...on('M-01'),
    ...none('28'),
    supersedes: 'D-M-01',
  }),
  // Of these transcriptions one was made with AI.
  ...['S-01', 'S-02', 'S-03'].map((ref) => declared(`D-${ref}`, 'MV-2026-49', { ...on(ref), ...none() })),
  declared('D-S-04', 'MV-2026-49', {
    ...on('S-04'),
    ...used('Plumeline', 'transcription_asr', '0.7', '0.7'),
  }),
];
