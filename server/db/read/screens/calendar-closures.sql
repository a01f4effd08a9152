-- Closures that registers name from $1 to $2. $3 contracts in sight; null: all.
SELECT c.date, c.label, c.entity, d.file AS "sourceFile", c.sheet AS "sourceSheet", c.row_no AS "sourceRow"
FROM closure c
JOIN document d ON d.org_id = c.org_id AND d.id = c.document_id
WHERE c.date BETWEEN $1 AND $2
  AND ($3::bigint[] IS NULL OR coalesce(btrim(c.entity), '') = ''
       OR lower(btrim(c.entity)) IN (SELECT lower(btrim(k.entity)) FROM contract k WHERE k.id = ANY ($3)))
ORDER BY c.date, d.file COLLATE "C", c.sheet COLLATE "C", c.row_no, c.id
