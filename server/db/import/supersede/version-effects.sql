-- What the versions that came last did to earlier ones, added to what is written of it.
WITH effect AS (
  SELECT document_id, sum(replaced) AS replaced, sum(removed) AS removed, sum(kept) AS kept FROM version_effect GROUP BY document_id
)
UPDATE document d SET version_effect = jsonb_build_object(
  'replaced', coalesce((d.version_effect ->> 'replaced')::bigint, 0) + e.replaced,
  'removed', coalesce((d.version_effect ->> 'removed')::bigint, 0) + e.removed,
  'kept', coalesce((d.version_effect ->> 'kept')::bigint, 0) + e.kept)
FROM effect e
WHERE d.id = e.document_id
