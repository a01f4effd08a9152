-- What an audit of some invoices or contracts looks at: found by find-area.sql, of which the settings hold keys and the tables rows.
-- Tables without indexes or statistics: they hold a few thousand rows, and a plan made once is kept by the session. What is large
-- is read by the indexes of its own table.
CREATE TEMP TABLE IF NOT EXISTS asked_invoice (org_id bigint, id bigint) ON COMMIT PRESERVE ROWS;
CREATE TEMP TABLE IF NOT EXISTS asked_contract (org_id bigint, id bigint) ON COMMIT PRESERVE ROWS;
CREATE TEMP TABLE IF NOT EXISTS asked_person (org_id bigint, person_key text) ON COMMIT PRESERVE ROWS;
CREATE TEMP TABLE IF NOT EXISTS asked_deliverable (LIKE deliverable) ON COMMIT PRESERVE ROWS;
CREATE TEMP TABLE IF NOT EXISTS area_invoice (LIKE invoice) ON COMMIT PRESERVE ROWS;
CREATE TEMP TABLE IF NOT EXISTS area_line (LIKE invoice_line) ON COMMIT PRESERVE ROWS;
CREATE TEMP TABLE IF NOT EXISTS area_tie (LIKE line_tie) ON COMMIT PRESERVE ROWS;
CREATE TEMP TABLE IF NOT EXISTS area_supplier (org_id bigint, key bigint) ON COMMIT PRESERVE ROWS;
CREATE TEMP TABLE IF NOT EXISTS area_alike (org_id bigint, person_key text, work_date date, contract_id bigint, id bigint) ON COMMIT PRESERVE ROWS;

CREATE OR REPLACE TEMP VIEW area_contract AS
SELECT * FROM contract WHERE id = ANY ((SELECT current_setting('app.area_contracts')::bigint[])::bigint[]);
CREATE OR REPLACE TEMP VIEW area_rate AS
SELECT * FROM rate WHERE contract_key = ANY ((SELECT current_setting('app.area_keys')::text[])::text[]);
CREATE OR REPLACE TEMP VIEW area_member AS
SELECT * FROM team_member WHERE contract_key = ANY ((SELECT current_setting('app.area_keys')::text[])::text[]);
CREATE OR REPLACE TEMP VIEW area_statement AS
SELECT * FROM ai_declaration WHERE contract_key = ANY ((SELECT current_setting('app.area_keys')::text[])::text[]);
CREATE OR REPLACE TEMP VIEW area_document AS
SELECT * FROM document WHERE id = ANY ((SELECT current_setting('app.area_documents')::bigint[])::bigint[]);

CREATE OR REPLACE TEMP VIEW subject_day AS
SELECT * FROM person_day WHERE person_key = ANY ((SELECT current_setting('app.area_people')::text[])::text[]);
CREATE OR REPLACE TEMP VIEW area_day AS
SELECT * FROM person_day WHERE person_key = ANY ((SELECT current_setting('app.area_people')::text[])::text[])
UNION ALL
SELECT * FROM person_day
WHERE contract_id = ANY ((SELECT current_setting('app.area_whole')::bigint[])::bigint[])
  AND person_key <> ALL ((SELECT current_setting('app.area_people')::text[])::text[]);
CREATE OR REPLACE TEMP VIEW area_entry AS
SELECT * FROM timesheet_entry WHERE person_key = ANY ((SELECT current_setting('app.area_people')::text[])::text[])
UNION ALL
SELECT * FROM timesheet_entry
WHERE contract_id = ANY ((SELECT current_setting('app.area_whole')::bigint[])::bigint[])
  AND (person_key <> ALL ((SELECT current_setting('app.area_people')::text[])::text[])) IS NOT FALSE;
CREATE OR REPLACE TEMP VIEW area_stray AS SELECT * FROM timesheet_entry WHERE contract_id IS NULL;

-- Orders that the subjects are billed under, and deliverables that decide of theirs: of the declarations of one contractor.
CREATE OR REPLACE TEMP VIEW of_order AS
SELECT DISTINCT t.org_id, t.order_id AS id
FROM scope_line s
JOIN line_tie t ON t.org_id = s.org_id AND t.line_id = s.key AND t.order_id IS NOT NULL;
CREATE OR REPLACE TEMP VIEW of_deliverable AS
SELECT a.org_id, a.id FROM asked_deliverable a
UNION
SELECT d.org_id, d.id
FROM scope_supplier s
JOIN contract c ON c.org_id = s.org_id AND c.supplier_id = s.key
JOIN deliverable d ON d.org_id = c.org_id AND d.contract_key = c.contract_key;

-- Where a contractor states the VAT id of another: its SIREN.
CREATE OR REPLACE TEMP VIEW stated_siren AS
SELECT i.org_id, i.supplier_id, i.other_siren AS siren FROM invoice i WHERE i.other_siren IS NOT NULL AND i.supplier_id IS NOT NULL
UNION ALL
SELECT c.org_id, c.supplier_id, right(c.vat, 9)
FROM (SELECT k.org_id, k.supplier_id, upper(regexp_replace(k.supplier_vat_id, '[^[:alnum:]]', '', 'g')) AS vat FROM contract k
      WHERE k.supplier_id IS NOT NULL AND k.supplier_vat_id IS NOT NULL AND k.supplier_siret IS NOT NULL) c;
CREATE OR REPLACE TEMP VIEW subject_entry AS
SELECT * FROM timesheet_entry WHERE person_key = ANY ((SELECT current_setting('app.area_people')::text[])::text[]);
