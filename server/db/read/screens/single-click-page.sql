-- One page, the soonest due first, then the largest amount. $6 what it rests on; $7 to $9 the place of the cursor, $10 rows.
WITH candidate AS (
  {candidates}
)
SELECT n.due::text AS due, n.less::text AS less, n.line_id AS id
FROM candidate n
WHERE ($6::text IS NULL OR n.rests_on = $6)
  AND ($9::bigint IS NULL OR (n.due, n.less, n.line_id) > ($7::date, $8::bigint, $9))
ORDER BY n.due, n.less, n.line_id
LIMIT $10
