-- Files of deliverable $1, each once, under the first of the names that its register gives, with what they say of themselves. Of the
-- same bytes in another part of the dossier nothing was measured.
SELECT n.file, n.named_id AS "namedId", f.id AS "documentId", coalesce(e.role, 'report') AS role, e.measured,
       coalesce(e.not_measured, CASE WHEN e.document_id IS NULL THEN CASE WHEN f.refusal IS NULL THEN 'not-a-deliverable' ELSE 'refused' END END)
         AS "notMeasured",
       coalesce(e.traces, '[]') AS traces, coalesce(e.extent, '{"passages": 0, "blocks": 0}') AS extent,
       coalesce(e.cited, '[]') AS "references", coalesce(e.traces_version, '') AS "tracesVersion"
FROM (
  SELECT DISTINCT ON (x.org_id, x.document_id) x.org_id, x.document_id, x.named_id, d.file
  FROM deliverable_file x
  JOIN document d ON d.org_id = x.org_id AND d.id = x.named_id
  WHERE x.deliverable_id = $1::bigint
  ORDER BY x.org_id, x.document_id, d.file COLLATE "C"
) n
JOIN document f ON f.org_id = n.org_id AND f.id = n.document_id
LEFT JOIN document_evidence e ON e.org_id = f.org_id AND e.document_id = f.id
ORDER BY n.file COLLATE "C"
