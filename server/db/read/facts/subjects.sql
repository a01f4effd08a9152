-- The subjects of this audit, one table per grain, in the order in which facts stream. Those of deliverables and declarations are
-- laid where what is billed for them is known.
CREATE TEMP TABLE IF NOT EXISTS scope_invoice (org_id bigint, key bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO scope_invoice
SELECT i.org_id, i.id AS key FROM asked_invoice i;
CREATE UNIQUE INDEX IF NOT EXISTS scope_invoice_by_key ON scope_invoice (org_id, key);
ANALYZE scope_invoice;

CREATE TEMP TABLE IF NOT EXISTS scope_line (org_id bigint, key bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO scope_line
SELECT l.org_id, l.id AS key FROM scope_invoice s JOIN invoice_line l ON l.org_id = s.org_id AND l.invoice_id = s.key;
CREATE UNIQUE INDEX IF NOT EXISTS scope_line_by_key ON scope_line (org_id, key);

CREATE TEMP TABLE IF NOT EXISTS scope_contract (org_id bigint, key bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO scope_contract
SELECT c.org_id, c.id AS key FROM asked_contract c;
CREATE UNIQUE INDEX IF NOT EXISTS scope_contract_by_key ON scope_contract (org_id, key);

-- A supplier that only a link or an event names has nothing to be asked about.
CREATE TEMP TABLE IF NOT EXISTS scope_supplier (org_id bigint, key bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO scope_supplier
SELECT i.org_id, i.supplier_id AS key
FROM scope_invoice s
JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key AND i.supplier_id IS NOT NULL
UNION
SELECT c.org_id, c.supplier_id
FROM scope_contract s
JOIN contract c ON c.org_id = s.org_id AND c.id = s.key AND c.supplier_id IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS scope_supplier_by_key ON scope_supplier (org_id, key);

CREATE TEMP TABLE IF NOT EXISTS scope_person (org_id bigint, key text COLLATE "C") ON COMMIT PRESERVE ROWS;
INSERT INTO scope_person
SELECT DISTINCT p.org_id, p.person_key COLLATE "C" AS key FROM asked_person p;
CREATE UNIQUE INDEX IF NOT EXISTS scope_person_by_key ON scope_person (org_id, key);
ANALYZE scope_line, scope_contract, scope_supplier, scope_person;
