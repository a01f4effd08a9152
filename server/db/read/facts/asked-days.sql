-- A line by person takes its days before a line by profile that may be served by the same person: from outside the period of
-- the profile's group as far as it can.
CREATE TEMP TABLE IF NOT EXISTS group_guest (
  group_id bigint, person_group bigint, line_id bigint, period_start date, period_end date, days numeric
) ON COMMIT PRESERVE ROWS;
INSERT INTO group_guest
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
  WINDOW earlier AS (PARTITION BY m.group_id, m.person_group ORDER BY n.period_start, n.place
                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT * FROM laid WHERE days > 0;

-- What each line asks for, before any credit; `cited` where a credit of its group is for its invoice.
CREATE TEMP TABLE IF NOT EXISTS asked_line (
  group_id bigint, line_id bigint, period_start date, period_end date, issue_date date, invoice_ref text, position integer,
  place bigint, days numeric, guest boolean, cited boolean
) ON COMMIT PRESERVE ROWS;
INSERT INTO asked_line
WITH cited AS (
  SELECT DISTINCT k.group_id, c.supplier_id, key.number_key
  FROM grouped_line k
  JOIN area_invoice c ON c.org_id = k.org_id AND c.id = k.invoice_id
  CROSS JOIN LATERAL unnest(c.preceding_keys || c.number_key) key (number_key)
  WHERE k.days < 0
)
SELECT n.group_id, n.line_id, n.period_start, n.period_end, n.issue_date, n.invoice_ref, n.position, n.place, n.days, false AS guest,
       k.group_id IS NOT NULL AS cited
FROM grouped_line n
JOIN area_invoice i ON i.org_id = n.org_id AND i.id = n.invoice_id
LEFT JOIN cited k ON k.group_id = n.group_id AND k.supplier_id = i.supplier_id AND k.number_key = i.number_key
WHERE n.days > 0
UNION ALL
SELECT group_id, line_id, period_start, period_end, NULL, NULL, NULL, NULL, days, true, false FROM group_guest;
CREATE INDEX IF NOT EXISTS asked_line_by_group_id_line_id ON asked_line (group_id, line_id);

-- Groups to lay; and what each line has left over.
CREATE TEMP TABLE IF NOT EXISTS open_group (group_id bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO open_group
SELECT group_id FROM billing_group;
CREATE TEMP TABLE IF NOT EXISTS unserved_day (group_id bigint, line_id bigint, days numeric) ON COMMIT PRESERVE ROWS;
CREATE INDEX IF NOT EXISTS unserved_day_by_group_id_line_id ON unserved_day (group_id, line_id);
ANALYZE group_guest, asked_line, open_group;
