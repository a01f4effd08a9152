-- One page of imports, the latest first. Whoever does not see everything is shown its own imports; a manager also those that
-- brought something of its contracts.
SELECT p.id, p.kind, p.state, to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
       who.name AS by, p.files_total AS "filesTotal", p.files_done AS "filesDone", p.rows, p.current_file AS "currentFile",
       p.failure, p.notices, a.id AS "auditId", a.state AS "auditState",
       coalesce((SELECT jsonb_object_agg(c.status, c.documents)
                 FROM (SELECT d.status, count(*) AS documents FROM document d
                       WHERE d.org_id = p.org_id AND d.import_id = p.id GROUP BY d.status) c), '{}') AS documents
FROM import p
LEFT JOIN account who ON who.account_id = p.by_account
LEFT JOIN audit a ON a.org_id = p.org_id AND a.id = p.audit_id
WHERE true
  {if after} AND p.id < :after::bigint {end}
  {if id} AND p.id = :id::bigint {end}
  {if viewer} AND p.by_account = :account::bigint AND p.kind = 'declaration' {end}
  {if scope} AND (
    p.by_account = :account::bigint
    OR EXISTS (SELECT FROM document d WHERE d.org_id = p.org_id AND d.import_id = p.id AND ({manager}))) {end}
ORDER BY p.id DESC
LIMIT :rows
