-- The contractor of each: the one of what was read in its document. Where that says nothing any more, what was known stays.
UPDATE column_mapping m SET supplier_id = o.supplier_id
FROM (
  SELECT m.org_id, m.id, coalesce(billed.supplier_id, worked.supplier_id) AS supplier_id
  FROM column_mapping m
  LEFT JOIN LATERAL (
    SELECT min(i.supplier_id) AS supplier_id
    FROM invoice i
    WHERE i.org_id = m.org_id AND i.document_id = m.document_id
    HAVING min(i.supplier_id) = max(i.supplier_id) AND count(i.supplier_id) = count(*)
  ) billed ON true
  LEFT JOIN LATERAL (
    SELECT min(c.supplier_id) AS supplier_id
    FROM timesheet_entry e
    LEFT JOIN contract c ON c.org_id = e.org_id AND c.id = e.contract_id
    WHERE e.org_id = m.org_id AND e.document_id = m.document_id
    HAVING min(c.supplier_id) = max(c.supplier_id) AND count(c.supplier_id) = count(*)
  ) worked ON true
) o
WHERE o.org_id = m.org_id AND o.id = m.id AND o.supplier_id IS NOT NULL AND m.supplier_id IS DISTINCT FROM o.supplier_id;

-- Of several about one header of one contractor, the last answered counts.
DELETE FROM column_mapping m
USING column_mapping later
WHERE later.org_id = m.org_id AND later.fingerprint = m.fingerprint AND later.table_kind = m.table_kind
  AND later.supplier_id IS NOT DISTINCT FROM m.supplier_id AND (later.answered_at, later.id) > (m.answered_at, m.id)
