-- A deliverable of a contract reference that several firms hold is of the one that bills it. Until one does, nothing tells whose it
-- is, and nobody is asked.
CREATE TEMP TABLE IF NOT EXISTS scope_deliverable (org_id bigint, key bigint, contract_id bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO scope_deliverable
SELECT d.org_id, d.id AS key, CASE WHEN count(DISTINCT c.id) = 1 THEN min(c.id) ELSE b.contract_id END AS contract_id
FROM asked_deliverable d
JOIN contract c ON c.org_id = d.org_id AND c.contract_key = d.contract_key
LEFT JOIN (
  SELECT t.org_id, t.target_id, min(i.contract_id) AS contract_id
  FROM line_share t
  JOIN area_line l ON l.org_id = t.org_id AND l.id = t.line_id
  JOIN area_invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  WHERE t.kind = 'deliverable'
  GROUP BY t.org_id, t.target_id
  HAVING count(DISTINCT i.contract_id) = 1
) b ON b.org_id = d.org_id AND b.target_id = d.id
GROUP BY d.org_id, d.id, b.contract_id
HAVING count(DISTINCT c.id) = 1 OR b.contract_id IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS scope_deliverable_by_key ON scope_deliverable (org_id, key);
ANALYZE scope_deliverable;
