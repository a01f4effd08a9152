-- Imports, audits and simulations that were given up, the latest first.
SELECT j.kind, j.id, to_json(j.created_at) #>> '{}' AS "createdAt", to_json(j.finished_at) #>> '{}' AS "failedAt", j.tries, j.failure
FROM (
  SELECT 'import' AS kind, i.id, i.created_at, i.finished_at, i.tries, i.failure FROM import i WHERE i.state = 'failed'
  UNION ALL
  SELECT 'audit', a.id, a.created_at, a.finished_at, a.tries, a.failure FROM audit a WHERE a.state = 'failed'
  UNION ALL
  SELECT 'simulation', s.id, s.created_at, s.finished_at, s.tries, s.failure FROM simulation s WHERE s.state = 'failed'
) j
ORDER BY j.created_at DESC, j.kind COLLATE "C", j.id DESC
LIMIT 200
