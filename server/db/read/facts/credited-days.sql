-- Takes the credits of each group off what its lines ask for. A credit comes off the lines of its own period first, then those
-- of its invoice or of the invoices it cites, then those of invoices credited in full; among them, off the days that lack a
-- record, then in the order of issue. Credits of a short period choose before those of a long one.
CREATE TEMP TABLE IF NOT EXISTS group_credit (
  group_id bigint, invoice_id bigint, preceding_keys text[], period_start date, period_end date, days numeric, step bigint
) ON COMMIT PRESERVE ROWS;
INSERT INTO group_credit
SELECT k.group_id, k.invoice_id, i.preceding_keys, k.period_start, k.period_end, -sum(k.days) AS days,
       row_number() OVER (PARTITION BY k.group_id
                          ORDER BY k.period_end - k.period_start, k.issue_date, k.invoice_ref COLLATE "C", min(k.position), min(k.place))
         AS step
FROM grouped_line k
JOIN area_invoice i ON i.org_id = k.org_id AND i.id = k.invoice_id
WHERE k.days < 0
GROUP BY k.group_id, k.invoice_id, i.preceding_keys, k.period_start, k.period_end, k.issue_date, k.invoice_ref;
CREATE INDEX IF NOT EXISTS group_credit_by_group_id_step ON group_credit (group_id, step);

CREATE TEMP TABLE IF NOT EXISTS credited_line (
  group_id bigint, line_id bigint, invoice_id bigint, number_key text, state text, period_start date, period_end date,
  days numeric, lacking numeric, turn bigint
) ON COMMIT PRESERVE ROWS;
INSERT INTO credited_line
SELECT n.group_id, n.line_id, n.invoice_id, i.number_key, n.state, n.period_start, n.period_end, n.days,
       least(n.days, coalesce(u.days, 0)) AS lacking,
       row_number() OVER (PARTITION BY n.group_id ORDER BY n.issue_date, n.invoice_ref COLLATE "C", n.position, n.place) AS turn
FROM grouped_line n
JOIN area_invoice i ON i.org_id = n.org_id AND i.id = n.invoice_id
LEFT JOIN unserved_day u ON u.group_id = n.group_id AND u.line_id = n.line_id
WHERE n.days > 0 AND EXISTS (SELECT FROM group_credit k WHERE k.group_id = n.group_id);
CREATE INDEX IF NOT EXISTS credited_line_by_group_id_turn ON credited_line (group_id, turn);
ANALYZE group_credit, credited_line;

WITH RECURSIVE taken AS (
  SELECT group_id, 0::bigint AS step, array_agg(lacking ORDER BY turn) AS lacking, array_agg(days - lacking ORDER BY turn) AS served
  FROM credited_line
  GROUP BY group_id
  UNION ALL
  SELECT t.group_id, k.step, after.lacking, after.served
  FROM taken t
  JOIN group_credit k ON k.group_id = t.group_id AND k.step = t.step + 1
  CROSS JOIN LATERAL (
    SELECT array_agg(o.left_over ORDER BY o.turn) FILTER (WHERE o.lacks) AS lacking,
           array_agg(o.left_over ORDER BY o.turn) FILTER (WHERE NOT o.lacks) AS served
    FROM (
      SELECT d.turn, d.lacks,
             d.days - greatest(0, least(d.days, k.days - coalesce(sum(d.days) OVER (
               ORDER BY (n.period_start <= k.period_end AND n.period_end >= k.period_start) DESC,
                        (n.invoice_id = k.invoice_id OR n.number_key = ANY (k.preceding_keys)) DESC NULLS LAST,
                        (n.state = 'credited') DESC, d.lacks DESC, d.turn
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))) AS left_over
      FROM (
        SELECT turn, days, true AS lacks FROM unnest(t.lacking) WITH ORDINALITY l (days, turn)
        UNION ALL
        SELECT turn, days, false FROM unnest(t.served) WITH ORDINALITY l (days, turn)
      ) d
      JOIN credited_line n ON n.group_id = t.group_id AND n.turn = d.turn
    ) o
  ) after
), last AS (
  SELECT DISTINCT ON (group_id) group_id, lacking, served FROM taken ORDER BY group_id, step DESC
)
UPDATE asked_line a SET days = l.lacking[n.turn] + l.served[n.turn], cited = false
FROM last l
JOIN credited_line n ON n.group_id = l.group_id
WHERE a.group_id = n.group_id AND a.line_id = n.line_id AND NOT a.guest;

DELETE FROM open_group o WHERE NOT EXISTS (SELECT FROM group_credit k WHERE k.group_id = o.group_id);
DELETE FROM unserved_day u USING open_group o WHERE o.group_id = u.group_id;
ANALYZE asked_line, open_group;
