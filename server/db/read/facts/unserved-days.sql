-- Lays the recorded days of each group on its lines, so that no recorded day serves twice and as few billed days as possible
-- are left without one: a day serves the line that ends first among those whose period holds it, the earlier invoice when two
-- end together. What a line has left over is its excess.

-- A line by person takes its days before a line by profile that may be served by the same person: from outside the period of
-- the profile's group as far as it can.
CREATE TEMP TABLE group_guest ON COMMIT DROP AS
WITH met AS (
  SELECT g.group_id, g.starts, g.ends, p.group_id AS person_group,
         greatest(0, least(p.billed, coalesce(r.days, 0)) - coalesce(o.days, 0)) AS days
  FROM billing_group g
  JOIN group_person t ON t.group_id = g.group_id
  JOIN billing_group p ON p.contract_id = g.contract_id AND p.person_key = t.person_key
   AND p.starts <= g.ends AND p.ends >= g.starts
  LEFT JOIN group_recorded r ON r.group_id = p.group_id AND r.starts = p.starts AND r.ends = p.ends
  LEFT JOIN LATERAL (SELECT sum(d.days) AS days FROM group_day d
                     WHERE d.group_id = p.group_id AND d.work_date NOT BETWEEN g.starts AND g.ends) o ON true
  WHERE g.person_key IS NULL
), laid AS (
  SELECT m.group_id, m.person_group, n.line_id, greatest(n.period_start, m.starts) AS period_start, least(n.period_end, m.ends) AS period_end,
         least(n.days, m.days - coalesce(sum(n.days) OVER earlier, 0)) AS days
  FROM met m
  JOIN grouped_line n ON n.group_id = m.person_group AND n.days > 0 AND n.period_start <= m.ends AND n.period_end >= m.starts
  WINDOW earlier AS (PARTITION BY m.group_id, m.person_group ORDER BY n.period_start, n.line_id
                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT * FROM laid WHERE days > 0;

-- What each line asks for once the credits of its group are taken off: off the credited invoices, then those that a credit
-- cites or stands on, then in the order of issue.
CREATE TEMP TABLE group_ask ON COMMIT DROP AS
WITH credit AS (
  SELECT group_id, -sum(days) AS days FROM grouped_line WHERE days < 0 GROUP BY group_id
), meant AS (
  SELECT DISTINCT n.group_id, n.line_id
  FROM grouped_line k
  JOIN invoice ki ON ki.org_id = k.org_id AND ki.id = k.invoice_id
  JOIN grouped_line n ON n.group_id = k.group_id AND n.days > 0
  JOIN invoice ni ON ni.org_id = n.org_id AND ni.id = n.invoice_id
  WHERE k.days < 0 AND (ni.id = ki.id OR ni.number_key = ANY (ki.preceding_keys))
), net AS (
  SELECT n.group_id, n.line_id, n.period_start, n.period_end, n.issue_date, n.invoice_ref, n.position,
         n.days - greatest(0, least(n.days, coalesce(c.days, 0) - coalesce(sum(n.days) OVER earlier, 0))) AS days
  FROM grouped_line n
  LEFT JOIN credit c ON c.group_id = n.group_id
  LEFT JOIN meant m ON m.group_id = n.group_id AND m.line_id = n.line_id
  WHERE n.days > 0
  WINDOW earlier AS (PARTITION BY n.group_id
                     ORDER BY (n.state = 'credited') DESC, (m.line_id IS NOT NULL) DESC, n.issue_date, n.invoice_ref COLLATE "C",
                              n.position, n.line_id
                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), asking AS (
  SELECT net.*, false AS guest FROM net
  UNION ALL
  SELECT group_id, line_id, period_start, period_end, NULL, NULL, NULL, days, true FROM group_guest
)
SELECT a.group_id, a.line_id, a.period_start, a.period_end, a.days, a.guest, row_number() OVER turn AS turn,
       sum(a.days) OVER turn AS running,
       (min(a.period_start) OVER alike = max(a.period_start) OVER alike AND min(a.period_end) OVER alike = max(a.period_end) OVER alike)
         AS one_period
FROM asking a
WINDOW turn AS (PARTITION BY a.group_id ORDER BY a.period_end, a.guest DESC, a.issue_date, a.invoice_ref COLLATE "C", a.position, a.line_id),
       alike AS (PARTITION BY a.group_id);
CREATE INDEX ON group_ask (group_id, turn);
ANALYZE group_guest, group_ask;

-- Recorded days between two dates on which a line starts or ends: within a stretch the same lines are open.
CREATE TEMP TABLE group_stretch ON COMMIT DROP AS
WITH cut AS (
  SELECT group_id, period_start AS starts FROM group_ask WHERE NOT one_period
  UNION
  SELECT group_id, period_end + 1 FROM group_ask WHERE NOT one_period
), stretch AS (
  SELECT group_id, starts, lead(starts) OVER (PARTITION BY group_id ORDER BY starts) AS next FROM cut
)
SELECT s.group_id, s.starts, sum(d.days) AS days, row_number() OVER (PARTITION BY s.group_id ORDER BY s.starts) AS step
FROM stretch s
JOIN group_day d ON d.group_id = s.group_id AND d.work_date >= s.starts AND d.work_date < s.next
GROUP BY s.group_id, s.starts
HAVING sum(d.days) > 0;
CREATE INDEX ON group_stretch (group_id, step);
ANALYZE group_stretch;

CREATE TEMP TABLE unserved_day ON COMMIT DROP AS
WITH RECURSIVE served AS (
  SELECT a.group_id, 0::bigint AS step, array_agg(a.days ORDER BY a.turn) AS left_over
  FROM group_ask a
  WHERE NOT a.one_period
  GROUP BY a.group_id
  UNION ALL
  SELECT v.group_id, s.step, after.left_over
  FROM served v
  JOIN group_stretch s ON s.group_id = v.group_id AND s.step = v.step + 1
  CROSS JOIN LATERAL (
    SELECT array_agg(o.days - CASE WHEN o.open THEN greatest(0, least(o.days, s.days - o.before)) ELSE 0 END ORDER BY o.turn)
             AS left_over
    FROM (
      SELECT l.turn, l.days, s.starts BETWEEN a.period_start AND a.period_end AS open,
             coalesce(sum(l.days) FILTER (WHERE s.starts BETWEEN a.period_start AND a.period_end)
                        OVER (ORDER BY l.turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
      FROM unnest(v.left_over) WITH ORDINALITY l (days, turn)
      JOIN group_ask a ON a.group_id = v.group_id AND a.turn = l.turn
    ) o
  ) after
), last AS (
  SELECT DISTINCT ON (group_id) group_id, left_over FROM served ORDER BY group_id, step DESC
)
SELECT a.group_id, a.line_id, u.days
FROM last l
CROSS JOIN LATERAL unnest(l.left_over) WITH ORDINALITY u (days, turn)
JOIN group_ask a ON a.group_id = l.group_id AND a.turn = u.turn
WHERE NOT a.guest
UNION ALL
SELECT a.group_id, a.line_id, greatest(0, least(a.days, a.running - coalesce(r.days, 0)))
FROM group_ask a
LEFT JOIN group_recorded r ON r.group_id = a.group_id AND r.starts = a.period_start AND r.ends = a.period_end
WHERE a.one_period AND NOT a.guest;
CREATE INDEX ON unserved_day (group_id, line_id);

-- Who bills within the period of a line, and within the whole group: one row a line, however many of its people are counted.
CREATE TEMP TABLE group_member ON COMMIT DROP AS
WITH billed AS (
  SELECT n.org_id, n.group_id, n.line_id, n.invoice_id, n.issue_date, n.invoice_ref, n.line_ref, n.position,
         n.period_start, n.period_end, n.days
  FROM grouped_line n
  UNION ALL
  SELECT n.org_id, g.group_id, n.line_id, n.invoice_id, n.issue_date, n.invoice_ref, n.line_ref, n.position,
         g.period_start, g.period_end, g.days
  FROM group_guest g
  JOIN grouped_line n ON n.group_id = g.person_group AND n.line_id = g.line_id
)
SELECT b.org_id, b.group_id, b.line_id, b.invoice_id, i.supplier_id, b.issue_date, b.invoice_ref, b.line_ref, b.position,
       min(b.period_start) AS period_start, max(b.period_end) AS period_end, sum(b.days) AS days
FROM billed b
JOIN invoice i ON i.org_id = b.org_id AND i.id = b.invoice_id
GROUP BY b.org_id, b.group_id, b.line_id, b.invoice_id, i.supplier_id, b.issue_date, b.invoice_ref, b.line_ref, b.position;
CREATE INDEX ON group_member (group_id, issue_date, invoice_ref COLLATE "C", position);

CREATE TEMP TABLE group_billed ON COMMIT DROP AS
SELECT p.group_id, p.starts, p.ends, sum(m.days) AS days, count(*)::int AS lines,
       (count(DISTINCT m.supplier_id) = 1 AND count(m.supplier_id) = count(*)) AS one_supplier
FROM group_period p
JOIN group_member m ON m.group_id = p.group_id AND m.period_start >= p.starts AND m.period_end <= p.ends
GROUP BY p.group_id, p.starts, p.ends;
CREATE INDEX ON group_billed (group_id);
ANALYZE unserved_day, group_member, group_billed;
