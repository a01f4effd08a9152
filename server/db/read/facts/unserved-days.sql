-- Lays the recorded days of each group on its lines, so that no recorded day serves twice and as few billed days as possible
-- are left without one: a day serves the line that ends first among those whose period holds it, the earlier invoice when two
-- end together. What a line has left over is its excess.
-- Run a second time for the groups whose credits were taken off in between; before that, invoices that a credit is for come
-- last, so that what they billed and another invoice bills again is what they lack.
CREATE TEMP TABLE IF NOT EXISTS group_ask (
  group_id bigint, line_id bigint, period_start date, period_end date, days numeric, guest boolean, turn bigint,
  running numeric, one_period boolean
) ON COMMIT PRESERVE ROWS;
DELETE FROM group_ask;
INSERT INTO group_ask
SELECT a.group_id, a.line_id, a.period_start, a.period_end, a.days, a.guest, row_number() OVER turn AS turn,
       sum(a.days) OVER turn AS running,
       (min(a.period_start) OVER alike = max(a.period_start) OVER alike AND min(a.period_end) OVER alike = max(a.period_end) OVER alike)
         AS one_period
FROM asked_line a
JOIN open_group g ON g.group_id = a.group_id
WINDOW turn AS (PARTITION BY a.group_id ORDER BY a.period_end, a.guest DESC, a.cited, a.issue_date, a.invoice_ref COLLATE "C",
                a.position, a.place),
       alike AS (PARTITION BY a.group_id);
CREATE INDEX IF NOT EXISTS group_ask_by_group_id_turn ON group_ask (group_id, turn);
ANALYZE group_ask;

-- Recorded days between two dates on which a line starts or ends: within a stretch the same lines are open.
CREATE TEMP TABLE IF NOT EXISTS group_stretch (group_id bigint, starts date, days numeric, step bigint) ON COMMIT PRESERVE ROWS;
DELETE FROM group_stretch;
INSERT INTO group_stretch
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
CREATE INDEX IF NOT EXISTS group_stretch_by_group_id_step ON group_stretch (group_id, step);
ANALYZE group_stretch;

INSERT INTO unserved_day
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
ANALYZE unserved_day;
