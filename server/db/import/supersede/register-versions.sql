-- The registers that were received more than once under one name with other bytes, and the import that brought each last. A
-- file that was dropped alone has the name that it has in the folder register/. What was signed in Déclic is not among them: a
-- declaration is replaced by one that says so. A file that could not be identified may be an earlier version of a register.
-- `damaged`: something of it could not be read, or waits for an answer. `whole_import_id`: the import that somebody brought it with
-- last who sees everything; null: nobody did.
CREATE TEMP TABLE IF NOT EXISTS register_version (
  document_id bigint, name text, import_id bigint, damaged boolean, whole_import_id bigint
) ON COMMIT PRESERVE ROWS;
DELETE FROM register_version;
INSERT INTO register_version
WITH register AS (
  SELECT d.org_id, d.id, d.import_id, p.partial_sight, regexp_replace(d.file, '^register/', '') AS name,
         d.unread_rows <> '[]' OR jsonb_path_exists(d.problems, '$[*] ? (@.severity == "error" || @.asks == true)') AS damaged
  FROM document d
  JOIN import p ON p.org_id = d.org_id AND p.id = d.import_id AND p.kind <> 'declaration'
  WHERE d.kind = 'register' OR (d.kind = 'unknown' AND d.status IN ('refused', 'needs-answer', 'superseded'))
), received AS (
  SELECT r.id, r.name, r.import_id, r.partial_sight, r.damaged FROM register r
  UNION ALL
  -- The same bytes once more.
  SELECT r.id, r.name, x.import_id, p.partial_sight, r.damaged
  FROM register r
  JOIN document x ON x.org_id = r.org_id AND x.duplicate_of = r.id AND regexp_replace(x.file, '^register/', '') = r.name
  JOIN import p ON p.org_id = x.org_id AND p.id = x.import_id
), version AS (
  SELECT id, name, max(import_id) AS import_id, bool_or(damaged) AS damaged,
         max(import_id) FILTER (WHERE NOT partial_sight) AS whole_import_id, count(*) OVER (PARTITION BY name) AS versions
  FROM received
  GROUP BY id, name
)
SELECT id AS document_id, name, import_id, damaged, whole_import_id FROM version WHERE versions > 1;

CREATE TEMP TABLE IF NOT EXISTS unread_row (document_id bigint, of_table text, sheet text, row_no integer) ON COMMIT PRESERVE ROWS;
DELETE FROM unread_row;
INSERT INTO unread_row
SELECT v.document_id, u.place ->> 0 AS of_table, u.place ->> 1 AS sheet, (u.place ->> 2)::int AS row_no
FROM register_version v
JOIN document d ON d.id = v.document_id
CROSS JOIN LATERAL jsonb_array_elements(d.unread_rows) AS u (place);
