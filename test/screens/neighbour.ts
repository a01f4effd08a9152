import { register } from '../support/audit-dossier.js';

const neighbourDeclares = (values: Record<string, string>): Record<string, string> => ({
  contract_ref: 'MV-2026-90',
  invoice_number: 'F-2026-118',
  line_id: '3',
  ai_use: 'used',
  signed_by: 'Voisine Exemple',
  ...values,
});

const neighbourBills = (values: Record<string, string>): Record<string, string> => ({
  invoice_number: 'F-2026-118',
  issue_date: '2026-10-02',
  currency: 'EUR',
  line_id: '3',
  quantity: '10',
  unit: 'day',
  unit_price: '900',
  net: '9000',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
  person_key: 'P-9001',
  ...values,
});

/** Another firm that bears the same numbers, references and file names wherever it may. */
export const NEIGHBOUR = {
  'register/contracts.csv': register({
    contract_ref: 'MV-2026-90',
    title: 'Marché voisin',
    entity: 'Direction du numérique',
    supplier_name: 'Voisine Exemple',
    start_date: '2026-01-01',
    price_form: 'time',
    hours_per_day: '7',
    ai_policy: 'declare',
    ai_declaration_required: 'with_hours',
  }),
  'register/people.csv': register({
    contract_ref: 'MV-2026-90',
    person_key: 'P-9001',
    name: 'Camille Exemple',
  }),
  'register/ai_declarations.csv': register(
    neighbourDeclares({ declaration_ref: 'D-118-3', human_hours: '1', signed_at: '2026-10-01' }),
    neighbourDeclares({
      declaration_ref: 'D-119',
      human_hours: '2',
      signed_at: '2026-10-01',
      supersedes: 'D-118-3',
    }),
  ),
  'invoices/neighbours.csv': register(
    neighbourBills({ supplier: 'Voisine Exemple', contract_ref: 'MV-2026-90' }),
    neighbourBills({ supplier: 'Tierce Exemple' }),
  ),
  'timesheets/brumeval-kimai-2026-09.csv': register({
    person_key: 'P-9001',
    contract_ref: 'MV-2026-90',
    date: '2026-09-02',
    quantity: '1',
    unit: 'day',
    approval_state: 'approved',
  }),
};
