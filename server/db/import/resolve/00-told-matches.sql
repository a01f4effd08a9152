-- What people answered about the contract of an invoice, and about whom or what a line is for, whose field is named
-- INVOICE/LINE KIND. What was answered in Déclic comes before the register of answers. An empty key: none of the candidates.
-- Contractors of one document that use one number: from the second on, their fields are named NUMBER (2), NUMBER (3).
CREATE TEMP TABLE IF NOT EXISTS shared_number (org_id bigint, invoice_id bigint, name text, label text) ON COMMIT PRESERVE ROWS;
DELETE FROM shared_number;
INSERT INTO shared_number
WITH used AS (
  SELECT i.org_id, i.document_id, i.ref, i.supplier_id, min(i.id) AS first_id
  FROM invoice i
  WHERE i.supplier_id IS NOT NULL
  GROUP BY i.org_id, i.document_id, i.ref, i.supplier_id
), ranked AS (
  SELECT u.*, row_number() OVER own AS nth, count(*) OVER (PARTITION BY u.org_id, u.document_id, u.ref) AS contractors
  FROM used u
  WINDOW own AS (PARTITION BY u.org_id, u.document_id, u.ref ORDER BY u.first_id)
)
SELECT i.org_id, i.id AS invoice_id, CASE WHEN r.nth = 1 THEN r.ref ELSE r.ref || ' (' || r.nth || ')' END AS name,
       r.ref || ' (' || coalesce(s.name, s.key) || ')' AS label
FROM ranked r
JOIN invoice i ON i.org_id = r.org_id AND i.document_id = r.document_id AND i.ref = r.ref AND i.supplier_id = r.supplier_id
JOIN supplier s ON s.org_id = r.org_id AND s.id = r.supplier_id
WHERE r.contractors > 1;
ANALYZE shared_number;

CREATE TEMP TABLE IF NOT EXISTS told_contract (org_id bigint, invoice_id bigint, contract_key text, value text) ON COMMIT PRESERVE ROWS;
DELETE FROM told_contract;
INSERT INTO told_contract
SELECT DISTINCT ON (n.org_id, n.id) n.org_id, n.id AS invoice_id, n.key AS contract_key, n.value
FROM (
  SELECT i.org_id, i.id, t.key, t.value, 1 AS trust
  FROM told_match t
  JOIN invoice i ON i.document_id = t.document_id
  LEFT JOIN shared_number n ON n.org_id = i.org_id AND n.invoice_id = i.id
  WHERE coalesce(n.name, i.ref) = t.name AND t.code = 'invoice-contract-unclear'
  UNION ALL
  SELECT i.org_id, i.id, t.key, t.value, 2
  FROM told_match t
  JOIN invoice i ON i.number_key = t.number_key AND i.supplier_id = t.supplier_id
  WHERE t.code = 'invoice-contract-unclear'
) n
ORDER BY n.org_id, n.id, n.trust;
ANALYZE told_contract;

CREATE TEMP TABLE IF NOT EXISTS told_tie (org_id bigint, line_id bigint, kind text, value text) ON COMMIT PRESERVE ROWS;
DELETE FROM told_tie;
INSERT INTO told_tie
SELECT l.org_id, l.id AS line_id, k.kind, t.value
FROM told_match t
JOIN invoice i ON i.document_id = t.document_id
LEFT JOIN shared_number n ON n.org_id = i.org_id AND n.invoice_id = i.id
JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
JOIN (VALUES ('person'), ('profile'), ('deliverable')) k (kind) ON t.name = coalesce(n.name, i.ref) || '/' || l.ref || ' ' || k.kind
WHERE t.code = 'line-match-unclear';
ANALYZE told_tie;
