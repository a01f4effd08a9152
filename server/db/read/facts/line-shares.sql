-- What each line bills to each deliverable, to each order and to each person (or profile, where it names no person): one row a
-- line and target, however many links name it. A link without days takes the whole line; beside other targets that state
-- theirs, what these leave. Two targets that both leave theirs open split the line in a way that nobody states: their days,
-- hours and net are unknown. Signs of the document.
CREATE TEMP TABLE IF NOT EXISTS line_share (
  org_id bigint, line_id bigint, kind text, target_id bigint, who text, person_key text, person_name text, profile text,
  profile_key text, targets bigint, how text, days numeric, hours numeric, net numeric
) ON COMMIT PRESERVE ROWS;
INSERT INTO line_share
WITH target AS (
  SELECT t.org_id, t.line_id, 'deliverable' AS kind, t.deliverable_id AS target_id, NULL::text AS who, NULL::text AS person_key,
         NULL::text AS person_name, NULL::text AS profile, NULL::text AS profile_key, t.days, t.how
  FROM area_tie t WHERE t.deliverable_id IS NOT NULL
  UNION ALL
  SELECT t.org_id, t.line_id, 'order', t.order_id, NULL, NULL, NULL, NULL, NULL, t.days, t.how
  FROM area_tie t WHERE t.order_id IS NOT NULL
  UNION ALL
  SELECT t.org_id, t.line_id, 'who', NULL, coalesce(t.person_key, 'profile:' || t.profile_key), t.person_key, t.person_name, t.profile,
         t.profile_key, t.days, t.how
  FROM area_tie t
  WHERE t.person_key IS NOT NULL
     OR (t.profile_key IS NOT NULL
         AND NOT EXISTS (SELECT FROM area_tie p WHERE p.org_id = t.org_id AND p.line_id = t.line_id AND p.person_key IS NOT NULL))
), named AS (
  SELECT org_id, line_id, kind, target_id, who, min(person_key) AS person_key, min(person_name) AS person_name, min(profile) AS profile,
         min(profile_key) AS profile_key, sum(days) AS days, count(days) = count(*) AS stated,
         coalesce(min(how) FILTER (WHERE how <> 'only-candidate'), min(how)) AS how
  FROM target
  GROUP BY org_id, line_id, kind, target_id, who
), counted AS (
  SELECT n.*, count(*) OVER line AS targets, count(*) FILTER (WHERE NOT n.stated) OVER line AS open, sum(n.days) OVER line AS all_days
  FROM named n
  WINDOW line AS (PARTITION BY n.org_id, n.line_id, n.kind)
), measured AS (
  -- Links that state more than the line bills share it in proportion.
  SELECT c.*, l.billed_days, l.billed_hours, l.net,
         nullif(CASE WHEN l.billed_days IS NOT NULL THEN greatest(abs(l.billed_days), c.all_days)
                     WHEN c.open = 0 THEN c.all_days END, 0) AS whole
  FROM counted c
  JOIN area_line l ON l.org_id = c.org_id AND l.id = c.line_id
), shared AS (
  SELECT m.*, CASE WHEN m.stated THEN m.days
                   WHEN m.targets = 1 THEN m.whole
                   WHEN m.open = 1 THEN m.whole - (m.all_days - coalesce(m.days, 0)) END AS part,
         (m.targets = 1 AND (NOT m.stated OR m.days IS NOT DISTINCT FROM m.whole)) AS entire
  FROM measured m
)
SELECT s.org_id, s.line_id, s.kind, s.target_id, s.who, s.person_key, s.person_name, s.profile, s.profile_key, s.targets, s.how,
       CASE WHEN s.billed_days IS NULL AND s.stated THEN s.days
            WHEN s.entire THEN s.billed_days
            ELSE trim_scale(round(s.billed_days * s.part / s.whole, 6)) END AS days,
       CASE WHEN s.entire THEN s.billed_hours ELSE trim_scale(round(s.billed_hours * s.part / s.whole, 6)) END AS hours,
       CASE WHEN s.entire THEN s.net ELSE trim_scale(round(s.net * s.part / s.whole, 6)) END AS net
FROM shared s;
CREATE INDEX IF NOT EXISTS line_share_by_line_id ON line_share (org_id, line_id);
CREATE INDEX IF NOT EXISTS line_share_by_kind_target_id ON line_share (org_id, kind, target_id);
ANALYZE line_share;
