-- A register of which nothing counts any more, since it was received again, is no part of the result.
SELECT d.id::text AS key, d.file, coalesce(d.sha256, repeat('0', 64)) AS sha256, d.kind, d.format, d.status, o.file AS "duplicateOf", d.problems
FROM document d
LEFT JOIN document o ON o.org_id = d.org_id AND o.id = d.duplicate_of
WHERE d.status <> 'superseded'
ORDER BY d.file COLLATE "C", d.id
