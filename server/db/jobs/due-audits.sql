-- Organisations in which something that is set begins on a day that no audit has looked at, up to day $1: a setting of a rule, or a
-- row of the AI policy. An audit that waits will look at it. The day of one that failed counts: only a person asks for it again.
WITH begun AS (
  SELECT b.org_id, max(b.valid_from) AS day
  FROM (
    SELECT s.org_id, s.valid_from
    FROM setting s
    JOIN whole_sight_document d ON d.org_id = s.org_id AND d.id = s.document_id
    UNION ALL SELECT r.org_id, r.valid_from FROM rule_setting r
    UNION ALL SELECT p.org_id, p.valid_from FROM standing_policy_row p
  ) b
  WHERE b.valid_from <= $1
  GROUP BY b.org_id
)
SELECT b.org_id AS "orgId"
FROM begun b
WHERE NOT EXISTS (SELECT FROM audit a WHERE a.org_id = b.org_id AND (a.state = 'queued' OR a.as_of >= b.day))
ORDER BY b.org_id
