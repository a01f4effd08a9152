-- Keeps what was answered about the columns of documents $1, which were read with it. An answer of a register has no author, and
-- is as old as what came with its document.
INSERT INTO column_mapping (org_id, document_id, fingerprint, table_kind, titles, answer, answered_by, answered_at)
SELECT d.org_id, d.id, d.column_mapping ->> 'fingerprint', d.column_mapping ->> 'kind',
       ARRAY (SELECT jsonb_array_elements_text(d.column_mapping -> 'titles')), d.column_mapping ->> 'line',
       g.answered_by, coalesce(g.answered_at, p.created_at)
FROM document d
JOIN import p ON p.org_id = d.org_id AND p.id = d.import_id
LEFT JOIN LATERAL (
  SELECT a.answered_by, a.answered_at
  FROM document s JOIN document_answer a ON a.org_id = s.org_id AND a.document_id = s.id
  WHERE s.org_id = d.org_id AND s.sha256 = d.sha256 AND a.code = $2
  ORDER BY a.answered_at DESC, a.document_id DESC
  LIMIT 1
) g ON true
WHERE d.id = ANY ($1::bigint[]) AND d.duplicate_of IS NULL
ORDER BY d.id
ON CONFLICT (org_id, document_id) DO UPDATE SET
  fingerprint = excluded.fingerprint, table_kind = excluded.table_kind, titles = excluded.titles, answer = excluded.answer,
  answered_by = excluded.answered_by, answered_at = excluded.answered_at
