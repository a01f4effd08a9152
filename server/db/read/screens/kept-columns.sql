-- Answers about columns, the last first. A contractor ($1) has those about its own tables, without who answered.
SELECT m.id, d.file, s.id AS "supplierId", s.name AS "supplierName", m.table_kind AS kind, m.answer,
       CASE WHEN $1::bigint IS NULL THEN p.name END AS by,
       to_char(m.answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
       to_char(m.last_used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastUsedAt"
FROM column_mapping m
JOIN document d ON d.org_id = m.org_id AND d.id = m.document_id
LEFT JOIN supplier s ON s.org_id = m.org_id AND s.id = m.supplier_id
LEFT JOIN account p ON p.account_id = m.answered_by
WHERE $1::bigint IS NULL OR m.supplier_id = $1
ORDER BY m.answered_at DESC, m.id DESC
