-- Delivered files that the register names for the deliverable, each once, with what they say of themselves: under the first of the
-- names that its register gives, for the same bytes may have been read under another firm's. Of the same bytes in another part of the
-- dossier nothing was measured.
SELECT s.key, n.file, f.sha256, coalesce(e.role, 'report') AS role, e.measured,
       coalesce(e.not_measured, CASE WHEN e.document_id IS NULL THEN CASE WHEN f.refusal IS NULL THEN 'not-a-deliverable' ELSE 'refused' END END)
         AS "notMeasured",
       coalesce(e.traces, '[]') AS traces, coalesce(e.extent, '{"passages": 0, "blocks": 0}') AS extent,
       coalesce(e.cited, '[]') AS "references", coalesce(e.traces_version, '') AS "tracesVersion"
FROM scope_deliverable s
CROSS JOIN LATERAL (
  SELECT DISTINCT ON (x.document_id) x.document_id, d.file
  FROM deliverable_file x
  JOIN document d ON d.org_id = x.org_id AND d.id = x.named_id
  WHERE x.org_id = s.org_id AND x.deliverable_id = s.key
  ORDER BY x.document_id, d.file COLLATE "C"
  OFFSET 0
) n
JOIN document f ON f.org_id = s.org_id AND f.id = n.document_id
LEFT JOIN document_evidence e ON e.org_id = f.org_id AND e.document_id = f.id
ORDER BY s.key, n.file COLLATE "C"
