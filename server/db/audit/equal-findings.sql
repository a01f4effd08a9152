-- Whether what was found is what the audit in `app.audit_id` found: the same findings with the same content.
WITH kept AS (
  SELECT f.key, r.content_hash
  FROM audit_finding a
  JOIN finding_revision r ON r.org_id = a.org_id AND r.id = a.revision_id
  JOIN finding f ON f.org_id = r.org_id AND f.id = r.finding_id
  WHERE a.audit_id = (SELECT current_setting('app.audit_id')::bigint)
)
SELECT NOT EXISTS (SELECT f.key, f.content_hash FROM found f EXCEPT SELECT k.key, k.content_hash FROM kept k)
       AND (SELECT count(*) FROM found) = (SELECT count(*) FROM kept) AS same
