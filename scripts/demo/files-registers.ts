import { ALL_CONTRACTS } from './all-contracts.js';
import { FORGE } from './contractors.js';
import { ORDERS, RATE_CARD, WORK_UNITS } from './contracts.js';
import { csvOfRows } from './csv.js';
import { AI_POLICY, DECLARATIONS } from './declarations.js';
import { DECLARED_DELIVERABLES, DECLARED_RATES, DECLARED_WORKS } from './declared-works.js';
import { DELIVERABLES } from './deliverables.js';
import { FILED_TIMESHEETS } from './files-timesheets.js';
import { CHECKED_GUIDES, GUIDES_REVIEW } from './guides.js';
import { KIOSK_RATES } from './kiosk-works.js';
import type { DemoFile, Row } from './model.js';
import { NARRATIVE_RATES } from './narrative-works.js';
import { MOVING_ORDERS, MOVING_RATES, SUBCONTRACTORS } from './moving-works.js';
import { EVENTS } from './payments.js';
import { PRESENCE_FILED } from './presence-sheets.js';
import { PRESENCE_ABSENCES, PRESENCE_RATES } from './presence-works.js';
import { PEOPLE } from './team.js';

const LINKS: readonly Row[] = [
  { invoice_number: 'FD-2026-12', supplier: FORGE.siret, line_id: '2', person_key: 'P-0503', days: '5' },
];

const ABSENCES: readonly Row[] = [
  { person_key: 'P-0101', date_from: '2026-07-06', date_to: '2026-07-24' },
  { person_key: 'P-0901', date_from: '2026-08-03', date_to: '2026-08-28' },
  ...PRESENCE_ABSENCES,
  // Of each team somebody is noted as absent on New Year's Day, when nobody works: its absences are kept.
  ...[
    ...['P-0412', 'P-0601', 'P-0701', 'P-0801', 'P-1001', 'P-1301', 'P-3201', 'P-3501', 'P-3901', 'P-4006'],
    ...['P-4101', 'P-4301', 'P-4601', 'P-4701'],
  ].map((person_key) => ({ person_key, date_from: '2026-01-01', date_to: '2026-01-01' })),
];

const CLOSURES: readonly Row[] = [
  { date: '2026-05-15', label: 'Pont de l’Ascension', entity: 'Direction du numérique' },
  { date: '2026-12-24', label: 'Fermeture des bureaux', entity: 'Direction du numérique' },
];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  contracts: ALL_CONTRACTS,
  rate_card: [
    ...RATE_CARD,
    ...PRESENCE_RATES,
    ...DECLARED_RATES,
    ...KIOSK_RATES,
    ...MOVING_RATES,
    ...NARRATIVE_RATES,
  ],
  people: PEOPLE,
  subcontractors: SUBCONTRACTORS,
  orders: [...ORDERS, ...MOVING_ORDERS],
  work_units: WORK_UNITS,
  deliverables: [...DELIVERABLES, ...DECLARED_DELIVERABLES, ...CHECKED_GUIDES],
  links: LINKS,
  ai_declarations: [...DECLARATIONS, ...DECLARED_WORKS],
  ai_policy: AI_POLICY,
  timesheets: [...FILED_TIMESHEETS, ...PRESENCE_FILED],
  invoice_events: EVENTS,
  absences: ABSENCES,
  closures: CLOSURES,
  review_history: GUIDES_REVIEW,
};

export const REGISTER_FILES: readonly DemoFile[] = Object.entries(TABLES).map(([name, rows]) => ({
  path: `register/${name}.csv`,
  content: csvOfRows(rows),
}));
