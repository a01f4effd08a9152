-- The answers that people gave to the questions of documents $1.
SELECT a.document_id AS "documentId", a.code, a.answer, a.question, p.name AS by,
       to_char(a.answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
FROM document_answer a
LEFT JOIN account p ON p.account_id = a.answered_by
WHERE a.document_id = ANY ($1::bigint[])
ORDER BY a.document_id, a.code
