-- Events of each invoice. As for its state (server/db/import/resolve/02-states.sql), an event speaks of the last invoice of that
-- number issued by its day; where none was issued by then, as for a service done before it is billed, of them all.
WITH known AS (
  SELECT i.org_id, i.id, e.event, e."on", e.by, e.document_id, e.sheet, e.row_no,
         e."on" < i.issue_date AS too_early,
         bool_or(e."on" >= i.issue_date OR i.issue_date IS NULL) OVER (PARTITION BY i.org_id, e.id, i.direction) AS any_by_then,
         row_number() OVER (PARTITION BY i.org_id, e.id, i.direction, e."on" < i.issue_date
                            ORDER BY i.issue_date DESC NULLS LAST, d.file COLLATE "C", i.id) AS choice
  FROM (SELECT DISTINCT a.org_id, a.supplier_id, a.number_key
        FROM scope_invoice s
        JOIN invoice a ON a.org_id = s.org_id AND a.id = s.key) own
  JOIN invoice_event e ON e.org_id = own.org_id AND e.supplier_id = own.supplier_id AND e.number_key = own.number_key
  JOIN invoice i ON i.org_id = e.org_id AND i.supplier_id = e.supplier_id AND i.number_key = e.number_key
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
)
SELECT s.key, k.event, k."on", k.by, f.file AS "sourceFile", k.sheet AS "sourceSheet", k.row_no AS "sourceRow"
FROM scope_invoice s
JOIN known k ON k.org_id = s.org_id AND k.id = s.key
 AND CASE WHEN k.any_by_then THEN k.too_early IS NOT TRUE AND k.choice = 1 ELSE true END
JOIN document f ON f.org_id = k.org_id AND f.id = k.document_id
ORDER BY s.key, k."on", k.event COLLATE "C", f.file COLLATE "C", k.sheet COLLATE "C", k.row_no
