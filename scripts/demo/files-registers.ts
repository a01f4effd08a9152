import { FICTIVA, FORGE, JEANNE, ORMECLAIR } from './contractors.js';
import { CONTRACTS, ORDERS, RATE_CARD, WORK_UNITS } from './contracts.js';
import { csvOfRows } from './csv.js';
import { AI_POLICY, DECLARATIONS } from './declarations.js';
import { DELIVERABLES } from './deliverables.js';
import { FILED_TIMESHEETS } from './files-timesheets.js';
import { CHECKED_GUIDES, GUIDES_REVIEW } from './guides.js';
import type { DemoFile, Row } from './model.js';
import { PAYMENTS } from './payments.js';
import { PEOPLE } from './team.js';

const LINKS: readonly Row[] = [
  { invoice_number: 'FD-2026-12', supplier: FORGE.siret, line_id: '2', person_key: 'P-0503', days: '5' },
];

const EVENTS: readonly Row[] = [
  { invoice_number: 'OC-2026-07', supplier: ORMECLAIR.siret, event: 'received', on: '2026-07-10' },
  { invoice_number: 'OC-2026-07', supplier: ORMECLAIR.siret, event: 'service_done', on: '2026-07-13' },
  { invoice_number: '007', supplier: JEANNE.siret, event: 'received', on: '2026-07-06' },
  { invoice_number: 'RF-2026-15', supplier: FICTIVA.siret, event: 'received', on: '2026-11-04' },
  ...PAYMENTS,
].map((event) => ({ ...event, by: 'Direction des finances' }));

const ABSENCES: readonly Row[] = [
  { person_key: 'P-0101', date_from: '2026-07-06', date_to: '2026-07-24' },
  { person_key: 'P-0901', date_from: '2026-08-03', date_to: '2026-08-28' },
];

const CLOSURES: readonly Row[] = [
  { date: '2026-05-15', label: 'Pont de l’Ascension', entity: 'Direction du numérique' },
  { date: '2026-12-24', label: 'Fermeture des bureaux', entity: 'Direction du numérique' },
];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  contracts: CONTRACTS,
  rate_card: RATE_CARD,
  people: PEOPLE,
  orders: ORDERS,
  work_units: WORK_UNITS,
  deliverables: [...DELIVERABLES, ...CHECKED_GUIDES],
  links: LINKS,
  ai_declarations: DECLARATIONS,
  ai_policy: AI_POLICY,
  timesheets: FILED_TIMESHEETS,
  invoice_events: EVENTS,
  absences: ABSENCES,
  closures: CLOSURES,
  review_history: GUIDES_REVIEW,
};

export const REGISTER_FILES: readonly DemoFile[] = Object.entries(TABLES).map(([name, rows]) => ({
  path: `register/${name}.csv`,
  content: csvOfRows(rows),
}));
