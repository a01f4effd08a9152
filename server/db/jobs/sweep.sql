-- Imports, audits and simulations that a worker should be at and is not: the lease of the worker ended, or nothing would bring one.
-- "stale": jobs delivered to the worker that let its lease end; "isSent": a job waits to be delivered.
WITH unfinished AS (
  SELECT 'import' AS kind, org_id, id, state = 'reading' AS is_held, lease_until, queued_at
  FROM import WHERE state NOT IN ('done', 'failed')
  UNION ALL
  SELECT 'audit', org_id, id, state = 'running', lease_until, queued_at
  FROM audit WHERE state NOT IN ('done', 'failed')
  UNION ALL
  SELECT 'simulation', org_id, id, state = 'running', lease_until, queued_at
  FROM simulation WHERE state NOT IN ('done', 'failed')
), orphan AS (
  SELECT kind, org_id, id, is_held, org_id || ':' || id AS key
  FROM unfinished u
  WHERE CASE
    WHEN is_held THEN lease_until <= clock_timestamp()
    -- Its job is in the transaction that made it; one that waits behind another of its organisation is sent when that ends.
    ELSE queued_at < clock_timestamp() - $1 * interval '1 millisecond'
      AND NOT EXISTS (SELECT FROM unfinished other WHERE other.org_id = u.org_id AND other.is_held)
  END
)
SELECT o.kind, o.org_id AS "orgId", o.id,
       coalesce(array_agg(j.id::text) FILTER (WHERE o.is_held AND j.state = 'active'), '{}') AS stale,
       coalesce(bool_or(j.state < 'active'), false) AS "isSent"
FROM orphan o
LEFT JOIN pgboss.job j ON j.name = o.kind AND j.singleton_key = o.key AND j.state <= 'active'
GROUP BY o.kind, o.org_id, o.id
ORDER BY o.org_id, array_position(ARRAY['import', 'audit', 'simulation'], o.kind), o.id
