-- Every declaration that declaration $2 of contract $1 replaces, step by step, and that replaces it; UNION ends a chain that
-- bites its own tail.
WITH RECURSIVE pair AS (
  SELECT DISTINCT a.declaration_key AS newer, a.supersedes AS older
  FROM ai_declaration a
  WHERE a.contract_key = $1 AND a.supersedes IS NOT NULL
), version AS (
  SELECT $2::text AS ref
  UNION
  SELECT CASE WHEN p.older = v.ref THEN p.newer ELSE p.older END
  FROM version v
  JOIN pair p ON v.ref IN (p.older, p.newer)
)
SELECT ref FROM version WHERE EXISTS (SELECT FROM ai_declaration a WHERE a.contract_key = $1 AND a.declaration_key = version.ref)
