-- Whether the rule ($2) finds today what it found in the current audit ($1): the same findings with the same content.
WITH kept AS (
  SELECT f.key, r.content_hash
  FROM public.audit_finding a
  JOIN public.finding_revision r ON r.org_id = a.org_id AND r.id = a.revision_id
  JOIN public.finding f ON f.org_id = r.org_id AND f.id = r.finding_id
  WHERE a.audit_id = $1 AND f.rule = $2
), again AS (
  SELECT f.key, r.content_hash
  FROM audit_finding a
  JOIN finding_revision r ON r.org_id = a.org_id AND r.id = a.revision_id
  JOIN finding f ON f.org_id = r.org_id AND f.id = r.finding_id
  WHERE a.audit_id = -1
)
SELECT NOT EXISTS (SELECT * FROM again EXCEPT SELECT * FROM kept) AND NOT EXISTS (SELECT * FROM kept EXCEPT SELECT * FROM again) AS same
