import { register, type DossierFiles } from './audit-dossier.js';

/** Day on which the small dossier is audited. */
export const SMALL_AS_OF = '2026-11-16';

const SUPPLIER = { supplier: 'Atelier Horizon', supplier_siret: '90000000100017' };
/** Looks like a formula; so do the words of its invoice and its file name. */
const FORMULA = '=HYPERLINK("https://a.example","cliquez")';

const contract = (over: Record<string, string>): Record<string, string> => ({
  contract_ref: 'M-2026-01',
  title: 'Assistance à maîtrise d’ouvrage',
  supplier_name: 'Atelier Horizon',
  supplier_siret: '90000000100017',
  start_date: '2026-01-01',
  end_date: '2026-12-31',
  price_form: 'time',
  hours_per_day: '8',
  place: 'FR-metropole',
  currency: 'EUR',
  timesheet_required: 'yes',
  ai_policy: 'declare',
  ai_declaration_required: 'no',
  deliverables_expected: 'no',
  ...over,
});

const day = (date: string, quantity: string): Record<string, string> => ({
  person_key: 'P-0301',
  person: 'Léa Martin-Test',
  contract_ref: 'M-2026-01',
  date,
  quantity,
  unit: 'day',
  note: 'Atelier de cadrage',
  approval_state: 'approved',
  approved_by: 'Chef de service',
  approved_on: '2026-10-01',
});

/**
 * A dossier with a bit of everything that an export must tell: a Saturday worked, more days billed than recorded, an invoice
 * without currency, words that look like formulas, a question of reading, a file that is no invoice. All of it invented.
 */
export const SMALL_DOSSIER: DossierFiles = {
  'register/contracts.csv': register(
    contract({}),
    contract({ contract_ref: 'M-2026-02', supplier_name: FORMULA, supplier_siret: '90000000200015' }),
  ),
  'register/rate_card.csv': register(
    ...['M-2026-01', 'M-2026-02'].map((contract_ref) => ({
      contract_ref,
      profile: 'Consultant',
      unit: 'day',
      rate: '650',
      valid_from: '2026-01-01',
    })),
  ),
  'register/people.csv': register({
    contract_ref: 'M-2026-01',
    person_key: 'P-0301',
    name: 'Léa Martin-Test',
    profile: 'Consultant',
    approved_from: '2026-01-01',
  }),
  'invoices/F-118.csv': register({
    invoice_number: 'F-118',
    issue_date: '2026-10-05',
    ...SUPPLIER,
    currency: 'EUR',
    contract_ref: 'M-2026-01',
    line_id: '1',
    description: 'Atelier de cadrage',
    quantity: '5',
    unit: 'day',
    unit_price: '650',
    net: '3250.00',
    period_start: '2026-09-01',
    period_end: '2026-09-30',
    person: 'Léa Martin-Test',
    profile: 'Consultant',
    total_without_vat: '3250.00',
  }),
  'invoices/=1+1.csv': register({
    invoice_number: '+33-1',
    issue_date: '2026-10-07',
    supplier: FORMULA,
    supplier_siret: '90000000200015',
    contract_ref: 'M-2026-02',
    line_id: '@1',
    description: "-2+3+cmd|' /C calc'!A0",
    quantity: '3',
    unit: 'day',
    unit_price: '700',
    net: '2100.00',
    period_start: '2026-09-01',
    period_end: '2026-09-30',
    profile: 'Consultant',
    total_without_vat: '2100.00',
  }),
  'invoices/a-preciser.csv':
    'Numéro de facture;Date;Prestataire;Libellé;Jours;Montant HT\nB-1;16/09/2026;Conseil Brouillard;Étude;1.375;825\n',
  'invoices/notes.xml': '<notes>Rien à facturer.</notes>',
  'timesheets/septembre.csv': register(
    day('2026-09-04', '1'),
    day('2026-09-05', '1'),
    day('2026-09-07', '1'),
  ),
};
