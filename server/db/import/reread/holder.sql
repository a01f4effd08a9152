-- The document that holds the original of these bytes ($1), and whether it stands after the file received: its standing ($2),
-- then the bytes of its path ($3).
SELECT d.id, d.file, coalesce(d.id_base, d.id) AS id_base,
       ROW(CASE WHEN d.refusal IS NOT NULL THEN 4 WHEN d.part = 'attachments' THEN 3 WHEN d.inside IS NOT NULL THEN 2
                WHEN d.part = 'deliverables' THEN 1 ELSE 0 END,
           d.file COLLATE "C") > ROW($2::int, $3::text COLLATE "C") AS stands_after
FROM document d
WHERE d.sha256 = $1 AND (d.duplicate_of IS NULL OR d.content_hash IS NOT NULL)
