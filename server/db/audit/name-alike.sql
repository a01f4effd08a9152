-- Two findings of one rule on one subject (the same number on two documents) are told apart by a suffix. It goes by what they
-- say, not by when they came.
WITH alike AS (
  SELECT f.ctid AS row_id, row_number() OVER (PARTITION BY f.org_id, f.key ORDER BY f.content_hash) AS nth
  FROM found f
), renamed AS (
  SELECT a.row_id, f.key || '-' || a.nth AS key
  FROM alike a
  JOIN found f ON f.ctid = a.row_id
  WHERE a.nth > 1
)
UPDATE found f
SET key = r.key, content_hash = f.content_hash || '-' || r.key, content = jsonb_set(f.content, '{id}', to_jsonb(r.key))
FROM renamed r
WHERE f.ctid = r.row_id;
