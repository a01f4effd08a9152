-- The revisions of finding $1 that speak to one of $2, the oldest first, each with what its rule was given. A contractor ($3) is
-- told of those that an audit addressed to it.
SELECT r.id, to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "writtenAt", r.visible AS shown, r.content,
       left(r.content_hash, 32) AS "contentId",
       CASE WHEN i.judged IS NOT NULL THEN json_build_object('judged', i.judged, 'names', i.names, 'pieces', i.pieces) END AS input,
       EXISTS (SELECT FROM audit_finding a WHERE a.org_id = r.org_id AND a.audit_id = $4 AND a.revision_id = r.id) AS current
FROM finding f
JOIN finding_revision r ON r.org_id = f.org_id AND r.finding_id = f.id
LEFT JOIN finding_input i ON i.org_id = r.org_id AND i.content_id = left(r.content_hash, 32)::uuid
WHERE f.key = $1 AND r.content -> 'audience' ?| $2::text[]
  AND ($3::bigint IS NULL
       OR r.visible AND jsonb_typeof(r.content -> 'supplierMessage') = 'object'
          AND EXISTS (
            SELECT
            FROM audit_finding a
            JOIN finding_subject m ON m.org_id = a.org_id AND m.audit_id = a.audit_id AND m.revision_id = a.revision_id
            WHERE a.org_id = r.org_id AND a.revision_id = r.id AND m.addressed AND m.supplier_id = $3))
ORDER BY r.id
