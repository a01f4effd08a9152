-- Tables of this transaction that bear the names of those of an audit and stand in front of them: the statements that settle an
-- audit settle a simulation, and touch nothing. Ids begin where no row of the database comes: rows of the current audit lie beside.
CREATE TEMP TABLE finding (LIKE public.finding INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
CREATE TEMP TABLE finding_revision (LIKE public.finding_revision INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
CREATE TEMP TABLE finding_line (LIKE public.finding_line INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
CREATE TEMP TABLE audit_finding (LIKE public.audit_finding INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
CREATE TEMP TABLE line_support (LIKE public.line_support INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
CREATE TEMP TABLE shown_finding (LIKE public.shown_finding INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
CREATE TEMP TABLE finding_subject (LIKE public.finding_subject INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
CREATE TEMP TABLE line_stake (LIKE public.line_stake INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
CREATE TEMP TABLE invoice_stake (LIKE public.invoice_stake INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
CREATE TEMP TABLE contract_lines (LIKE public.contract_lines INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;

CREATE TEMP SEQUENCE simulated_id MINVALUE 1000000000000000 OWNED BY pg_temp.finding.id;
ALTER TABLE pg_temp.finding ALTER COLUMN id SET DEFAULT nextval('pg_temp.simulated_id');
ALTER TABLE pg_temp.finding_revision ALTER COLUMN id SET DEFAULT nextval('pg_temp.simulated_id');

-- Invoices of the simulation, with the currency that their money is in.
CREATE TEMP TABLE looked_invoice (
  org_id bigint, id bigint PRIMARY KEY, contract_id bigint, currency text NOT NULL
) ON COMMIT DROP;

-- The findings of the two sides that are in sight, one row each: revision and audit id of the side that has it.
CREATE TEMP TABLE compared (
  org_id bigint, key text PRIMARY KEY, now_revision bigint, simulated_revision bigint, section text, reworded boolean,
  shown_revision bigint, shown_audit bigint, supplier_id bigint, contract_id bigint, invoice_id bigint, line_id bigint, currency text
) ON COMMIT DROP;

-- The last decision on each finding that somebody decided on, with what it came to.
CREATE TEMP TABLE last_decision (key text PRIMARY KEY, word text, decided_on date, outcome text) ON COMMIT DROP;
