import { csv, type DossierFiles } from './audit-dossier.js';

const CONTRACTS = [
  ['M-1', 'Atelier Nord', '90000000100011', 'FR7630006000011234567890189'],
  ['M-2', 'Atelier Sud', '90000000200010', 'FR7630006000011234567890189'],
  ['M-3', 'Atelier Nord', '90000000100011', ''],
];
const NOTE = 'analyse détaillée des flux comptables sortants';

/**
 * What facts look at beyond the contract of an invoice: two people of two firms with one text in one week, one account of two
 * firms, invoices of one amount on two contracts of one firm, one person on both.
 */
export const WIDE: DossierFiles = {
  'register/contracts.csv': csv(
    [
      ...['contract_ref', 'supplier_name', 'supplier_siret', 'supplier_iban', 'start_date', 'end_date'],
      ...['price_form', 'hours_per_day', 'ai_policy', 'currency', 'place'],
    ],
    ...CONTRACTS.map((contract) => [
      ...contract,
      ...['2026-01-01', '2026-12-31', 'time', 7, 'unspecified', 'EUR', 'FR-metropole'],
    ]),
  ),
  'register/people.csv': csv(
    ['contract_ref', 'person_key', 'name', 'profile'],
    ['M-1', 'P-1', 'Ada Lune', 'Analyste'],
    ['M-3', 'P-1', 'Ada Lune', 'Analyste'],
    ['M-2', 'P-2', 'Max Brume', 'Analyste'],
  ),
  'timesheets/nord.csv': entries('P-1', 'Ada Lune', ['M-1', '2026-03-02'], ['M-3', '2026-03-10']),
  'timesheets/sud.csv': entries('P-2', 'Max Brume', ['M-2', '2026-03-03']),
  'invoices/un.csv': invoice('F-2026-101', 'M-1', 'P-1', 'Ada Lune', '2026-03-02'),
  'invoices/deux.csv': invoice('G-2026-007', 'M-2', 'P-2', 'Max Brume', '2026-03-03'),
  'invoices/trois.csv': invoice('F-2026-107', 'M-3', 'P-1', 'Ada Lune', '2026-03-02'),
};

function entries(key: string, name: string, ...days: readonly [string, string][]): string {
  return csv(
    ['person_key', 'person', 'contract_ref', 'date', 'quantity', 'unit', 'note', 'approval_state'],
    ...days.map(([contract, date]) => [key, name, contract, date, 1, 'day', NOTE, 'approved']),
  );
}

function invoice(number: string, contract: string, key: string, name: string, date: string): string {
  const [, supplier = '', siret = ''] = CONTRACTS.find(([ref]) => ref === contract) ?? [];
  return csv(
    [
      ...['invoice_number', 'issue_date', 'supplier', 'supplier_siret', 'type_code', 'currency'],
      ...['contract_ref', 'line_id', 'description', 'quantity', 'unit', 'unit_price', 'net'],
      ...['period_start', 'period_end', 'person_key', 'person', 'profile', 'total_without_vat'],
    ],
    [
      ...[number, '2026-04-01', supplier, siret, 380, 'EUR', contract, 1, 'Assistance', 1, 'day', 500, 500],
      ...[date, '2026-03-31', key, name, 'Analyste', 500],
    ],
  );
}
