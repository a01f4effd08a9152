-- The registers that were received more than once under one name with other bytes, and the import that brought each last. A
-- file that was dropped alone has the name that it has in the folder register/. What was signed in Déclic is not among them: a
-- declaration is replaced by one that says so.
CREATE TEMP TABLE IF NOT EXISTS register_version (document_id bigint, name text, import_id bigint) ON COMMIT DELETE ROWS;
DELETE FROM register_version;
INSERT INTO register_version
WITH register AS (
  SELECT d.org_id, d.id, d.import_id, regexp_replace(d.file, '^register/', '') AS name
  FROM document d
  JOIN import p ON p.org_id = d.org_id AND p.id = d.import_id AND p.kind <> 'declaration'
  WHERE d.kind = 'register'
), received AS (
  SELECT r.id, r.name, r.import_id FROM register r
  UNION ALL
  -- The same bytes once more.
  SELECT r.id, r.name, x.import_id
  FROM register r
  JOIN document x ON x.org_id = r.org_id AND x.duplicate_of = r.id AND regexp_replace(x.file, '^register/', '') = r.name
), version AS (
  SELECT id, name, max(import_id) AS import_id, count(*) OVER (PARTITION BY name) AS versions FROM received GROUP BY id, name
)
SELECT id AS document_id, name, import_id FROM version WHERE versions > 1;
