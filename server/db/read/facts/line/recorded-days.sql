-- Billed against recorded, per contract and person (or profile). Lines of one group share what is recorded on the union of
-- their periods: earlier invoices are filled first, and what is left over is the excess of each line.
WITH filled AS (
  SELECT n.*, sum(n.days) OVER (PARTITION BY n.group_id
                                ORDER BY n.issue_date, n.invoice_ref COLLATE "C", n.position, n.line_id) AS running
  FROM grouped_line n
), others AS (
  SELECT n.line_id, n.group_id, n.who,
         json_agg(json_build_object('invoice', o.invoice_ref, 'line', o.line_ref, 'supplierKey', sp.key)
                  ORDER BY o.issue_date, o.invoice_ref COLLATE "C", o.position) AS lines
  FROM billing_group g
  JOIN grouped_line n ON n.group_id = g.group_id
  JOIN grouped_line o ON o.group_id = n.group_id AND o.line_id <> n.line_id
  JOIN invoice i ON i.org_id = o.org_id AND i.id = o.invoice_id
  LEFT JOIN supplier sp ON sp.org_id = i.org_id AND sp.id = i.supplier_id
  WHERE g.lines > 1
  GROUP BY n.line_id, n.group_id, n.who
)
SELECT s.key, f.person_key AS "personKey", f.person_name AS "personName", f.profile, f.days AS "lineDays",
       g.billed AS "groupBilledDays", greatest(0, least(f.days, f.running - coalesce(r.days, 0))) AS "excessDays",
       r.days AS "recordedDays", r.hours AS "recordedHours", coalesce(r.unconvertible, false) AS unconvertible,
       g.starts AS "periodStart", g.ends AS "periodEnd",
       (ARRAY['draft', 'submitted', 'approved_supplier', 'approved'])[CASE WHEN r.weakest < 4 OR NOT r.unstated THEN r.weakest END]
         AS approval,
       o.lines AS "otherLines", r.sources
FROM filled f
JOIN scope_line s ON s.key = f.line_id
JOIN billing_group g ON g.group_id = f.group_id
LEFT JOIN group_recorded r ON r.group_id = f.group_id
LEFT JOIN others o ON o.line_id = f.line_id AND o.group_id = f.group_id AND o.who = f.who
ORDER BY s.key, f.who COLLATE "C"
