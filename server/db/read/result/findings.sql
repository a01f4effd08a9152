-- What an audit made of a finding beside its class is the service's own: the result is public.
SELECT r.content - 'demoted' AS content
FROM audit_finding a
JOIN finding_revision r ON r.org_id = a.org_id AND r.id = a.revision_id
JOIN finding f ON f.org_id = r.org_id AND f.id = r.finding_id
WHERE a.audit_id = (SELECT current_setting('app.audit_id')::bigint)
ORDER BY f.code COLLATE "C", f.subject_key COLLATE "C", f.key COLLATE "C"
