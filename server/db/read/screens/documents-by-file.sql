-- The documents that bear one of these names and count. Of the same bytes received again, the first one is meant.
SELECT DISTINCT d.file, coalesce(o.id, d.id) AS id, d.import_id AS "importId"
FROM document d
LEFT JOIN document o ON o.org_id = d.org_id AND o.id = d.duplicate_of AND o.sha256 = d.sha256
WHERE d.file = ANY ($1::text[]) AND coalesce(o.status, d.status) <> 'superseded'
