-- The answers that people gave to the questions of documents $1, under whichever document of the same bytes; the last of each.
SELECT DISTINCT ON (d.id, a.code) d.id AS "documentId", a.code, a.answer, a.question, p.name AS by,
       to_char(a.answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
FROM document d
JOIN document s ON s.org_id = d.org_id AND s.sha256 = d.sha256
JOIN document_answer a ON a.org_id = s.org_id AND a.document_id = s.id
LEFT JOIN account p ON p.account_id = a.answered_by
WHERE d.id = ANY ($1::bigint[]) AND (d.duplicate_of IS NULL OR d.content_hash IS NOT NULL)
ORDER BY d.id, a.code, a.answered_at DESC, a.document_id DESC
