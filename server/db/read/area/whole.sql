-- What an audit of everything looks at: all of it. Views of one table are taken out of a plan: they cost nothing.
CREATE OR REPLACE TEMP VIEW asked_invoice AS SELECT org_id, id FROM invoice;
CREATE OR REPLACE TEMP VIEW asked_contract AS SELECT org_id, id FROM contract;
CREATE OR REPLACE TEMP VIEW asked_person AS
SELECT org_id, person_key FROM person_day
UNION ALL
SELECT org_id, person_key FROM line_tie WHERE person_key IS NOT NULL;
CREATE OR REPLACE TEMP VIEW asked_deliverable AS SELECT * FROM deliverable;
CREATE OR REPLACE TEMP VIEW area_contract AS SELECT * FROM contract;
CREATE OR REPLACE TEMP VIEW area_rate AS SELECT * FROM rate;
CREATE OR REPLACE TEMP VIEW area_member AS SELECT * FROM team_member;
CREATE OR REPLACE TEMP VIEW area_statement AS SELECT * FROM ai_declaration;
CREATE OR REPLACE TEMP VIEW area_invoice AS SELECT * FROM invoice;
CREATE OR REPLACE TEMP VIEW area_line AS SELECT * FROM invoice_line;
CREATE OR REPLACE TEMP VIEW area_tie AS SELECT * FROM line_tie;
CREATE OR REPLACE TEMP VIEW area_document AS SELECT * FROM document;
CREATE OR REPLACE TEMP VIEW area_day AS SELECT * FROM person_day;
CREATE OR REPLACE TEMP VIEW subject_day AS SELECT * FROM person_day;
CREATE OR REPLACE TEMP VIEW area_entry AS SELECT * FROM timesheet_entry;
CREATE OR REPLACE TEMP VIEW area_stray AS SELECT * FROM timesheet_entry WHERE contract_id IS NULL;
CREATE OR REPLACE TEMP VIEW area_supplier AS SELECT org_id, key FROM scope_supplier;
CREATE OR REPLACE TEMP VIEW subject_entry AS SELECT * FROM timesheet_entry;
