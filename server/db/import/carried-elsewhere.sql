-- What is to be told of attached sheets, and the sheets that it was told of ($1: the problem): no lines where it no longer holds.
SELECT d.id, d.file, d.problems, coalesce(w.lines, 0) AS lines, coalesce(w.refs, '{}') AS refs, coalesce(w.place, '{}') AS place
FROM document d
LEFT JOIN sheet_elsewhere w ON w.org_id = d.org_id AND w.document_id = d.id
WHERE d.carried_contracts IS NOT NULL AND d.duplicate_of IS NULL
  AND (w.document_id IS NOT NULL OR d.problems @> jsonb_build_array(jsonb_build_object('code', $1::text)))
