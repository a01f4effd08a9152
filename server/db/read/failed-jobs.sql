-- Imports and audits that were given up, the latest first.
SELECT 'import' AS kind, i.id, to_json(i.created_at) #>> '{}' AS "createdAt", to_json(i.finished_at) #>> '{}' AS "failedAt",
       i.tries, i.failure, i.created_at AS at
FROM import i WHERE i.state = 'failed'
UNION ALL
SELECT 'audit', a.id, to_json(a.created_at) #>> '{}', to_json(a.finished_at) #>> '{}', a.tries, a.failure, a.created_at
FROM audit a WHERE a.state = 'failed'
ORDER BY at DESC
LIMIT 200
