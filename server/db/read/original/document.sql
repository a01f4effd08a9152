-- A document, and the one that holds its bytes: itself, or where the same bytes came twice, the one that stands for them.
-- $1 document
SELECT d.id, d.file, d.sha256, d.byte_length AS "byteLength", i.created_at AS "receivedAt", held.id AS "heldBy"
FROM document d
JOIN import i ON i.org_id = d.org_id AND i.id = d.import_id
JOIN document held
  ON held.org_id = d.org_id AND held.sha256 = d.sha256
  AND (held.duplicate_of IS NULL OR held.content_hash IS NOT NULL)
WHERE d.id = $1
