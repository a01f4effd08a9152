-- The figures of the whole list.
WITH candidate AS (
  {candidates}
)
SELECT count(candidate.line_id)::int AS shown, count(*) FILTER (WHERE rests_on = 'declared_hours')::int AS "byDeclaredHours",
       count(*) FILTER (WHERE rests_on = 'effort')::int AS "byEffort",
       coalesce(max(weighed.lines), 0)::int AS lines, coalesce(max(weighed.with_effort), 0)::int AS "withEffort"
FROM (
  SELECT sum(w.lines) AS lines, sum(w.with_effort) AS with_effort
  FROM contract_lines w
  WHERE w.audit_id = $1 AND ($3::bigint IS NULL OR w.supplier_id = $3)
    AND ($4::bigint[] IS NULL OR w.contract_id = ANY ($4)) AND ($5::bigint IS NULL OR w.contract_id = $5)
) weighed
LEFT JOIN candidate ON true
