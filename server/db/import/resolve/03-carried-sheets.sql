-- The contracts that a sheet may count for which nobody dropped: those of the contractors whose invoices carried it, under
-- whichever document of its bytes and of theirs, and those that these invoices are of. Only what changes is written.
WITH carrying AS (
  SELECT a.org_id, coalesce(a.duplicate_of, a.id) AS document_id, i.supplier_id, i.contract_id
  FROM document a
  JOIN document p ON p.org_id = a.org_id AND p.id = a.inside
  LEFT JOIN document q ON q.org_id = p.org_id AND q.id = p.duplicate_of
  JOIN invoice i ON i.org_id = p.org_id AND i.document_id = coalesce(q.duplicate_of, q.id, p.id)
), allowed AS (
  SELECT k.org_id, k.document_id, k.contract_id FROM carrying k WHERE k.contract_id IS NOT NULL
  UNION
  SELECT k.org_id, k.document_id, c.id
  FROM (SELECT DISTINCT org_id, document_id, supplier_id FROM carrying) k
  JOIN contract c ON c.org_id = k.org_id AND c.supplier_id = k.supplier_id
), settled AS (
  SELECT d.org_id, d.id,
         coalesce(array_agg(a.contract_id ORDER BY a.contract_id) FILTER (WHERE a.contract_id IS NOT NULL), '{}') AS contracts
  FROM document d
  LEFT JOIN allowed a ON a.org_id = d.org_id AND a.document_id = d.id
  WHERE d.inside IS NOT NULL AND d.kind = 'timesheet'
  GROUP BY d.org_id, d.id
)
UPDATE document d SET carried_contracts = n.contracts
FROM settled n
WHERE n.org_id = d.org_id AND n.id = d.id AND d.carried_contracts IS DISTINCT FROM n.contracts;
