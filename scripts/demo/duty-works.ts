import { contract } from './contracts.js';
import { PHARE } from './contractors.js';
import type { DemoInvoice, Row } from './model.js';

const FIXED: Row = { price_form: 'fixed', timesheet_required: 'no' };

/** MV-2026-51 is that of the water board, a public undertaking: it pays within sixty days. */
export const DUTY_CONTRACTS: readonly Row[] = [
  contract('MV-2026-50', 'Entretien du phare', PHARE, FIXED),
  contract('MV-2026-51', 'Entretien du château d’eau', PHARE, { ...FIXED, payment_days: '60' }),
];

function upkeep(number: string, issued: string, price: string, from: string, to: string): DemoInvoice {
  return {
    contractor: PHARE,
    contract: 'MV-2026-50',
    number,
    issued,
    lines: [{ id: '1', text: 'Entretien courant', quantity: '1', unit: 'lump', price, from, to }],
  };
}

/** Phare-de-Papier: what its invoices are there for is how they are paid. */
export const DUTY_INVOICES: readonly DemoInvoice[] = [
  upkeep('PP-2026-04', '2026-02-03', '6900', '2026-01-01', '2026-01-31'),
  upkeep('PP-2026-09', '2026-03-03', '7300', '2026-02-01', '2026-02-28'),
  upkeep('PP-2026-15', '2026-04-02', '7100', '2026-03-01', '2026-03-31'),
  upkeep('PP-2026-18', '2026-05-04', '6750', '2026-04-01', '2026-04-30'),
  // Dates of payment as the delay opened anew gives them.
  {
    ...upkeep('PP-2026-24', '2026-09-08', '5200', '2026-08-01', '2026-08-31'),
    contract: 'MV-2026-51',
    payableFrom: '2026-10-31',
  },
  {
    ...upkeep('PP-2026-26', '2026-09-11', '11200', '2026-05-01', '2026-08-31'),
    payableFrom: '2026-10-09',
  },
  {
    ...upkeep('PP-2026-33', '2026-09-28', '3400', '2026-09-01', '2026-09-15'),
    payableFrom: '2026-10-01',
  },
  {
    ...upkeep('PP-2026-37', '2026-10-02', '3650', '2026-09-16', '2026-09-30'),
    payableFrom: '2026-11-05',
  },
  {
    ...upkeep('PP-2026-42', '2026-10-12', '2600', '2026-10-01', '2026-10-10'),
    payableFrom: '2026-10-29',
  },
  upkeep('PP-2026-47', '2026-10-21', '2450', '2026-10-11', '2026-10-20'),
];

const FINANCE = 'Direction des finances';
const ENGINEERING = 'Direction du numérique';

function events(number: string, ...rows: readonly [event: string, on: string, by: string][]): Row[] {
  return rows.map(([event, on, by]) => ({ invoice_number: number, supplier: PHARE.siret, event, on, by }));
}

/** When each of them was received, certified, interrupted, paid, and by whom. */
export const DUTY_EVENTS: readonly Row[] = [
  ...events(
    'PP-2026-04',
    ['received', '2026-02-05', FINANCE],
    ['service_done', '2026-02-15', ENGINEERING],
    ['paid', '2026-03-17', FINANCE],
  ),
  ...events(
    'PP-2026-09',
    ['received', '2026-03-05', FINANCE],
    ['service_done', '2026-03-05', ENGINEERING],
    ['paid', '2026-04-24', FINANCE],
  ),
  ...events(
    'PP-2026-15',
    ['received', '2026-04-03', FINANCE],
    ['service_done', '2026-04-03', 'Dominique Modèle'],
    ['paid', '2026-04-28', 'MODÈLE Dominique'],
  ),
  ...events(
    'PP-2026-18',
    ['received', '2026-05-05', FINANCE],
    ['service_done', '2026-05-05', 'Dominique Modèle'],
    ['paid', '2026-05-28', 'Claude Exemple'],
  ),
  ...events(
    'PP-2026-24',
    ['received', '2026-09-10', FINANCE],
    ['interrupted', '2026-09-18', FINANCE],
    ['resumed', '2026-10-09', FINANCE],
  ),
  ...events(
    'PP-2026-26',
    ['received', '2026-09-14', FINANCE],
    ['interrupted', '2026-09-28', FINANCE],
    ['resumed', '2026-10-09', FINANCE],
  ),
  ...events('PP-2026-33', ['received', '2026-10-01', FINANCE]),
  ...events('PP-2026-37', ['received', '2026-10-05', FINANCE], ['service_done', '2026-11-05', ENGINEERING]),
  ...events(
    'PP-2026-42',
    ['received', '2026-10-13', FINANCE],
    ['interrupted', '2026-10-16', FINANCE],
    ['resumed', '2026-10-29', FINANCE],
    ['interrupted', '2026-11-04', FINANCE],
  ),
  ...events(
    'PP-2026-47',
    ['received', '2026-10-22', FINANCE],
    ['interrupted', '2026-10-26', FINANCE],
    ['interrupted', '2026-10-26', ENGINEERING],
  ),
];
