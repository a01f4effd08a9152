-- Drops from the registers of answers ($1: their files) the problem $3 at a row that settles a question ($2: codes of those
-- that can be settled) about a file which is here.
WITH told AS (
  SELECT d.org_id, d.id, p.problem, p.place,
         p.problem ->> 'code' = $3 AND EXISTS (
           SELECT FROM answer a JOIN document f ON f.org_id = a.org_id AND f.file = a.file
           WHERE a.org_id = d.org_id AND a.document_id = d.id AND a.sheet IS NOT DISTINCT FROM p.problem -> 'at' ->> 'sheet'
             AND a.row_no = (p.problem -> 'at' ->> 'line')::int AND a.code = ANY ($2::text[])) AS is_used
  FROM document d
  CROSS JOIN LATERAL jsonb_array_elements(d.problems) WITH ORDINALITY AS p (problem, place)
  WHERE d.file = ANY ($1::text[])
), kept AS (
  SELECT org_id, id, coalesce(jsonb_agg(problem ORDER BY place) FILTER (WHERE NOT is_used), '[]') AS problems
  FROM told
  GROUP BY org_id, id
  HAVING bool_or(is_used)
)
UPDATE document d SET
  problems = k.problems,
  status = CASE WHEN d.status = 'read-with-problems' AND k.problems = '[]' THEN 'read' ELSE d.status END
FROM kept k
WHERE k.org_id = d.org_id AND k.id = d.id
