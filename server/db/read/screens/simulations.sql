-- Simulations of rule $1 (null: of any), the latest first; one alone ($2); those asked for by account $4 alone (null: by anybody).
-- `own`: asked for by $3.
SELECT s.id, s.code, s.asked, s.contract_ref AS "contractRef", s.sight, a.name AS "askedBy", s.asked_by = $3::bigint AS own, s.state,
       s.subjects_done AS done, s.subjects_total AS total, to_json(s.created_at) #>> '{}' AS "createdAt",
       to_json(s.finished_at) #>> '{}' AS "finishedAt", s.failure, s.summary
FROM simulation s
LEFT JOIN account a ON a.account_id = s.asked_by
WHERE ($1::text IS NULL OR s.code = $1) AND ($2::bigint IS NULL OR s.id = $2)
  AND ($4::bigint IS NULL OR s.asked_by = $4)
ORDER BY s.id DESC
LIMIT 50
