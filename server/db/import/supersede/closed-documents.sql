-- A version of which nothing could be read is closed by the next one of its name and register that was not refused.
WITH closed AS (
  SELECT DISTINCT ON (e.document_id) e.document_id, l.document_id AS by_id
  FROM register_version e
  JOIN document d ON d.id = e.document_id AND d.status <> 'superseded' AND d.duplicate_of IS NULL
  JOIN register_version l ON l.name = e.name AND l.import_id > e.import_id
  JOIN document n ON n.id = l.document_id AND n.kind = 'register' AND n.status <> 'refused'
   AND (d.kind = 'unknown' OR n.format = d.format)
  WHERE NOT ({has rows})
  ORDER BY e.document_id, l.import_id DESC, l.document_id DESC
)
UPDATE document d SET superseded_by = c.by_id, status = 'superseded' FROM closed c WHERE d.id = c.document_id
