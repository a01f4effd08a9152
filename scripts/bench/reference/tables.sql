-- The plainest tables that can answer the six questions: whole cents, hundredths of a day, no source kept, nothing checked.
CREATE TABLE contracts (contract_id int, supplier_id int, starts_on date, ends_on date);
CREATE TABLE contract_rates (contract_id int, profile int, rate_cents int);
CREATE TABLE consultants (consultant_id int, supplier_id int, profile int);
CREATE TABLE timesheets (ts_id int, consultant_id int, contract_id int, work_date date, day_cd int, narrative text);
CREATE TABLE invoices (invoice_id int, supplier_id int, contract_id int, number text, invoice_date date, amount_cents bigint);
CREATE TABLE invoice_lines (
  line_id int, invoice_id int, contract_id int, consultant_id int, profile int,
  period_start date, period_end date, billed_cd int, rate_cents int, amount_cents bigint
);
CREATE TABLE holidays (day date);
