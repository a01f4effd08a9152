-- Documents of which rows were replaced name the last one that replaces them; one that has no row left is superseded.
WITH replaced AS (
  SELECT DISTINCT ON (r.document_id) r.document_id, r.by_id
  FROM replaced_row r
  JOIN register_version v ON v.document_id = r.by_id
  ORDER BY r.document_id, v.import_id DESC, r.by_id DESC
)
UPDATE document d SET
  superseded_by = r.by_id,
  status = CASE WHEN {has rows} THEN d.status ELSE 'superseded' END
FROM replaced r
WHERE r.document_id = d.id
