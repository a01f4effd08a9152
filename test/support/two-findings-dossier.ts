import type { DossierFiles } from './audit-dossier.js';
import { register } from './audit-dossier.js';

/** A date at which this dossier is audited. */
export const TWO_FINDINGS_AS_OF = '2026-11-01';

const line = (values: Record<string, string>): Record<string, string> => ({
  invoice_number: 'F-118',
  issue_date: '2026-10-02',
  supplier: 'Atelier Exemple',
  currency: 'EUR',
  contract_ref: 'M-2026-014',
  quantity: '5',
  unit: 'day',
  period_start: '2026-09-21',
  period_end: '2026-09-25',
  ...values,
});

const days = (person: string, ...dates: string[]): Record<string, string>[] =>
  dates.map((date) => ({
    person_key: person,
    contract_ref: 'M-2026-014',
    date: `2026-09-${date}`,
    quantity: '1',
    unit: 'day',
    approval_state: 'approved',
  }));

/**
 * A dossier of six files with two findings: T1 (five days billed, three recorded) and I5 (40 hours billed, 6 declared).
 * Everything in it is read without reserve.
 */
export const TWO_FINDINGS: DossierFiles = {
  'register/contracts.csv': register({
    contract_ref: 'M-2026-014',
    supplier_name: 'Atelier Exemple',
    start_date: '2026-01-01',
    price_form: 'time',
    hours_per_day: '8',
    timesheet_required: 'yes',
    ai_policy: 'declare',
    ai_declaration_required: 'with_hours',
  }),
  'register/people.csv': register(
    { contract_ref: 'M-2026-014', person_key: 'P-07', name: 'Camille Exemple', profile: 'Chef de projet' },
    { contract_ref: 'M-2026-014', person_key: 'P-08', name: 'Noé Exemple', profile: 'Analyste' },
  ),
  'register/rate_card.csv': register(
    { contract_ref: 'M-2026-014', profile: 'Chef de projet', unit: 'day', rate: '650.00' },
    { contract_ref: 'M-2026-014', profile: 'Analyste', unit: 'day', rate: '640.00' },
  ),
  'register/ai_declarations.csv': register(
    {
      declaration_ref: 'D-06',
      contract_ref: 'M-2026-014',
      invoice_number: 'F-118',
      line_id: '1',
      ai_use: 'none',
      signed_by: 'Camille Exemple',
      signed_at: '2026-09-30',
    },
    {
      declaration_ref: 'D-07',
      contract_ref: 'M-2026-014',
      invoice_number: 'F-118',
      line_id: '2',
      ai_use: 'used',
      tool: 'Le Chat',
      human_hours: '6',
      signed_by: 'Noé Exemple',
      signed_at: '2026-09-30',
    },
  ),
  'invoices/F-118.csv': register(
    line({
      line_id: '1',
      description: 'Pilotage',
      unit_price: '650.00',
      net: '3250.00',
      person: 'Camille Exemple',
    }),
    line({
      line_id: '2',
      description: 'Rapport',
      unit_price: '640.00',
      net: '3200.00',
      person: 'Noé Exemple',
    }),
  ),
  'timesheets/september.csv': register(
    ...days('P-07', '21', '22', '23'),
    ...days('P-08', '21', '22', '23', '24', '25'),
  ),
};
