-- Documents whose invoices say the same as those of one that stands before them by path, where this is not written yet.
-- `has_rows`: its rows count until now.
WITH alike AS (
  SELECT d.id, d.duplicate_of,
         first_value(d.id) OVER (PARTITION BY d.content_hash ORDER BY d.file COLLATE "C", d.id) AS first_id
  FROM document d
  WHERE d.content_hash IS NOT NULL
)
SELECT a.id, a.first_id, a.duplicate_of IS NULL AS has_rows
FROM alike a
WHERE a.id <> a.first_id AND a.duplicate_of IS DISTINCT FROM a.first_id
ORDER BY a.id
