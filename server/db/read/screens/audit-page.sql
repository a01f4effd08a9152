-- One page of audits, the latest first. $1 the place of the cursor, $2 rows; $3 one of them; $4 the current one.
SELECT a.id, a.as_of AS "asOf", a.state, a.id = $4 AS current, a.same_as AS "sameAs",
       to_char(a.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
       to_char(a.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "finishedAt"
FROM audit a
WHERE ($1::bigint IS NULL OR a.id < $1) AND ($3::bigint IS NULL OR a.id = $3)
ORDER BY a.id DESC
LIMIT $2
