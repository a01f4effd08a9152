-- The next job of an organisation: what was received comes before an audit, which looks at everything; what is only tried out last.
SELECT kind, id FROM (
  SELECT 'import' AS kind, id, 1 AS rank FROM import WHERE state = 'received'
  UNION ALL
  SELECT 'audit', id, 2 FROM audit WHERE state = 'queued'
  UNION ALL
  SELECT 'simulation', id, 3 FROM simulation WHERE state = 'queued'
) waiting
ORDER BY rank, id LIMIT 1
