/** A time contract with everything stated, for golden dossiers. */
export const CONTRACT = {
  contract_ref: 'M-2026-01',
  title: 'Assistance à maîtrise d’ouvrage',
  supplier_name: 'Atelier Horizon',
  supplier_siret: '90000000100017',
  start_date: '2026-01-01',
  end_date: '2026-12-31',
  notified_on: '2025-12-15',
  ceiling_amount: '400000',
  billed_before: '0',
  currency: 'EUR',
  price_form: 'time',
  hours_per_day: '8',
  min_slice_days: '0.5',
  weekend_work_allowed: 'no',
  holiday_work_allowed: 'no',
  max_days_per_person_day: '1',
  place: 'FR-metropole',
  timesheet_required: 'yes',
  timesheet_cadence: 'monthly',
  acceptance_days: '30',
  payment_days: '30',
  ai_policy: 'declare',
  ai_policy_binding_ref: 'CCAP art. 12',
  ai_policy_notified_on: '2025-12-15',
  ai_declaration_required: 'no',
  deliverables_expected: 'no',
  advance_allowed: 'no',
};

/** One native line of an invoice on that contract. */
export const invoiceLine = (values: Record<string, string>): Record<string, string> => ({
  invoice_number: 'F-2026-118',
  issue_date: '2026-10-05',
  supplier: 'Atelier Horizon',
  supplier_siret: '90000000100017',
  type_code: '380',
  currency: 'EUR',
  contract_ref: 'M-2026-01',
  line_id: '1',
  unit: 'day',
  vat_rate: '20',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
  ...values,
});

/** Days of Camille, at 500 euros unless a price is given, with what the values say otherwise. */
export const camilleDays = (
  days: number,
  values: Record<string, string> = {},
  price = 500,
): Record<string, string> =>
  invoiceLine({
    quantity: String(days),
    unit_price: String(price),
    net: String(days * price),
    person: 'Camille Exemple',
    ...values,
  });
