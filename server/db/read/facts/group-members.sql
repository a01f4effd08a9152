-- Who bills within the period of a line, and within the whole group: one row a line, however many of its people are counted.
CREATE TEMP TABLE IF NOT EXISTS group_member (
  org_id bigint, group_id bigint, line_id bigint, invoice_id bigint, supplier_id bigint, issue_date date, invoice_ref text,
  line_ref text, position integer, place bigint, period_start date, period_end date, days numeric,
  in_words boolean
) ON COMMIT PRESERVE ROWS;
INSERT INTO group_member
WITH billed AS (
  SELECT n.org_id, n.group_id, n.line_id, n.invoice_id, n.issue_date, n.invoice_ref, n.line_ref, n.position, n.place,
         n.period_start, n.period_end, n.days
  FROM grouped_line n
  UNION ALL
  SELECT n.org_id, g.group_id, n.line_id, n.invoice_id, n.issue_date, n.invoice_ref, n.line_ref, n.position, n.place,
         g.period_start, g.period_end, g.days
  FROM group_guest g
  JOIN grouped_line n ON n.group_id = g.person_group AND n.line_id = g.line_id
)
SELECT b.org_id, b.group_id, b.line_id, b.invoice_id, i.supplier_id, b.issue_date, b.invoice_ref, b.line_ref, b.position, b.place,
       min(b.period_start) AS period_start, max(b.period_end) AS period_end, sum(b.days) AS days,
       coalesce(bool_or(l.unit_how = 'wording'), false) AS in_words
FROM billed b
JOIN area_invoice i ON i.org_id = b.org_id AND i.id = b.invoice_id
JOIN area_line l ON l.org_id = b.org_id AND l.id = b.line_id
GROUP BY b.org_id, b.group_id, b.line_id, b.invoice_id, i.supplier_id, b.issue_date, b.invoice_ref, b.line_ref, b.position,
         b.place;
CREATE INDEX IF NOT EXISTS group_member_by_group_id_issue_date
  ON group_member (group_id, issue_date, invoice_ref COLLATE "C", position);

CREATE TEMP TABLE IF NOT EXISTS group_billed (
  group_id bigint, starts date, ends date, days numeric, lines integer, one_supplier boolean, in_words boolean
) ON COMMIT PRESERVE ROWS;
INSERT INTO group_billed
SELECT p.group_id, p.starts, p.ends, sum(m.days) AS days, count(*)::int AS lines,
       (count(DISTINCT m.supplier_id) = 1 AND count(m.supplier_id) = count(*)) AS one_supplier,
       bool_or(m.in_words) AS in_words
FROM group_period p
JOIN group_member m ON m.group_id = p.group_id AND m.period_start >= p.starts AND m.period_end <= p.ends
GROUP BY p.group_id, p.starts, p.ends;
CREATE INDEX IF NOT EXISTS group_billed_by_group_id ON group_billed (group_id);
ANALYZE group_member, group_billed;
