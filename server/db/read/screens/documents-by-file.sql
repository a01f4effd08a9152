-- The documents that bear one of these names ($1) and counted when audit $2 ran. Of the same bytes received again, the first one
-- is meant; they count from then on too. Work is done one piece at a time in an organisation: what ended first was there.
WITH RECURSIVE ran AS (
  SELECT coalesce((SELECT finished_at FROM audit WHERE id = $2::bigint), 'infinity') AS at
), named AS (
  SELECT d.org_id, d.file, d.inside, coalesce(o.id, d.id) AS id, d.import_id, coalesce(p.finished_at, p.created_at) AS received_at
  FROM document d
  JOIN import p ON p.org_id = d.org_id AND p.id = d.import_id
  LEFT JOIN document o ON o.org_id = d.org_id AND o.id = d.duplicate_of AND o.sha256 = d.sha256
  WHERE d.file = ANY ($1::text[])
), replaced AS (
  -- What each of them replaced, step by step: bytes received once more replace what had replaced them.
  SELECT n.org_id, n.id AS by_id, s.id
  FROM named n
  JOIN document s ON s.org_id = n.org_id AND s.superseded_by = n.id AND s.status = 'superseded'
  UNION
  SELECT r.org_id, r.by_id, s.id
  FROM replaced r
  JOIN document s ON s.org_id = r.org_id AND s.superseded_by = r.id AND s.status = 'superseded'
), version AS (
  SELECT r.org_id, r.by_id AS of_id, r.id FROM replaced r
  UNION ALL
  SELECT s.org_id, s.id, s.superseded_by
  FROM document s
  WHERE s.id IN (SELECT id FROM named) AND s.status = 'superseded'
), arrival AS (
  SELECT v.org_id, v.of_id, d.import_id FROM version v JOIN document d ON d.org_id = v.org_id AND d.id = v.id
  UNION ALL
  SELECT v.org_id, v.of_id, d.import_id FROM version v JOIN document d ON d.org_id = v.org_id AND d.duplicate_of = v.id
)
SELECT DISTINCT n.file, n.id, n.import_id AS "importId", n.inside IS NOT NULL AS carried
FROM named n
CROSS JOIN ran
WHERE n.received_at <= ran.at
  -- No other version of it came between.
  AND NOT EXISTS (
    SELECT FROM arrival a
    JOIN import p ON p.org_id = a.org_id AND p.id = a.import_id
    WHERE a.org_id = n.org_id AND a.of_id = n.id
      AND coalesce(p.finished_at, p.created_at) > n.received_at AND coalesce(p.finished_at, p.created_at) <= ran.at)
