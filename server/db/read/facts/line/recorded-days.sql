-- Billed against recorded, per contract and person (or profile). A line whose own period explains its excess is set beside
-- what is billed and recorded in that period; else beside the whole of its group. Approval is always that of its own period.
WITH shared AS (
  -- Groups whose recorded days may serve another line, of the group or of one by profile beside it.
  SELECT group_id FROM group_member GROUP BY group_id HAVING count(*) > 1
  UNION
  -- Groups of one person do not overlap each other.
  SELECT unnest(ARRAY[a.group_id, b.group_id])
  FROM billing_group g
  JOIN group_person a ON a.group_id = g.group_id
  JOIN group_person b ON b.contract_id = a.contract_id AND b.person_key = a.person_key AND b.group_id <> a.group_id
   AND b.starts <= a.ends AND b.ends >= a.starts
  WHERE g.person_key IS NULL
), uncounted AS (
  -- Hours are given back that the contract does not turn into days.
  SELECT DISTINCT n.group_id
  FROM line_part p
  JOIN area_line l ON l.org_id = p.org_id AND l.id = p.line_id AND p.direction * l.billed_hours < 0
  JOIN grouped_line n ON n.contract_id = p.contract_id AND n.who = p.who AND n.period_start <= p.period_end
   AND n.period_end >= p.period_start
  WHERE p.days IS NULL AND p.state = 'current'
), placed AS (
  SELECT n.*, coalesce(u.days, 0) AS excess, coalesce(a.days, 0) - coalesce(u.days, 0) AS served,
         own.weakest, own.unstated, own.days AS own_days, own.stray_days AS own_stray_days,
         CASE WHEN fits.own THEN n.period_start ELSE g.starts END AS starts,
         CASE WHEN fits.own THEN n.period_end ELSE g.ends END AS ends
  FROM grouped_line n
  JOIN billing_group g ON g.group_id = n.group_id
  JOIN group_billed b ON b.group_id = n.group_id AND b.starts = n.period_start AND b.ends = n.period_end
  LEFT JOIN asked_line a ON a.group_id = n.group_id AND a.line_id = n.line_id AND NOT a.guest
  LEFT JOIN unserved_day u ON u.group_id = n.group_id AND u.line_id = n.line_id
  LEFT JOIN group_recorded own ON own.group_id = n.group_id AND own.starts = n.period_start AND own.ends = n.period_end
  CROSS JOIN LATERAL (SELECT u.days > 0 AND b.days - coalesce(own.days, 0) >= u.days AS own) fits
)
SELECT s.key, f.person_key AS "personKey", f.person_name AS "personName", f.profile, f.days AS "lineDays",
       CASE WHEN f.days > 0 THEN f.days - f.excess - f.served ELSE 0 END AS "creditedDays",
       b.days AS "groupBilledDays", f.excess AS "excessDays",
       f.served AS "servedDays", (f.group_id IN (SELECT group_id FROM shared)) AS "sharesDays",
       r.days AS "recordedDays", r.hours AS "recordedHours",
       coalesce(r.stray_days, 0) AS "strayDays", r.lack AS "strayLack", f.own_days AS "ownRecordedDays",
       coalesce(f.own_stray_days, 0) AS "ownStrayDays", coalesce(r.unconvertible, false)
         OR (f.excess > 0 AND f.group_id IN (SELECT group_id FROM uncounted)) AS unconvertible,
       f.starts AS "periodStart", f.ends AS "periodEnd",
       CASE WHEN refused.sources IS NOT NULL THEN 'rejected'
            ELSE (ARRAY['draft', 'submitted', 'approved_supplier', 'approved'])
                   [CASE WHEN f.weakest < 4 OR NOT f.unstated THEN f.weakest END] END AS approval,
       coalesce(r.disagreeing, 0) AS "disagreeingDates", o.lines AS "otherLines", b.lines - 1 AS "otherLinesCount",
       b.one_supplier AS "oneSupplier", b.in_words AS "groupInWords", coalesce(r.sources, refused.sources) AS sources
FROM placed f
JOIN scope_line s ON s.org_id = f.org_id AND s.key = f.line_id
JOIN group_billed b ON b.group_id = f.group_id AND b.starts = f.starts AND b.ends = f.ends
LEFT JOIN group_recorded r ON r.group_id = f.group_id AND r.starts = f.starts AND r.ends = f.ends
-- The first lines of the period are named, the others counted: a finding does not grow with the lines of its group.
CROSS JOIN LATERAL (
  SELECT CASE WHEN b.lines > 1 THEN (
    SELECT json_agg(json_build_object('invoice', m.invoice_ref, 'line', m.line_ref, 'supplierKey', sp.key)
                    ORDER BY m.issue_date, m.invoice_ref COLLATE "C", m.position, m.place)
             FILTER (WHERE m.line_id <> f.line_id)
    FROM (
      SELECT o.* FROM group_member o
      WHERE o.group_id = f.group_id AND o.period_start >= f.starts AND o.period_end <= f.ends
      ORDER BY o.issue_date, o.invoice_ref COLLATE "C", o.position, o.place
      LIMIT 20
    ) m
    LEFT JOIN supplier sp ON sp.org_id = m.org_id AND sp.id = m.supplier_id
  ) END AS lines
) o
-- Nothing counts in the period of the line because what was received was refused.
CROSS JOIN LATERAL (
  SELECT CASE WHEN f.unstated IS NULL THEN (
    SELECT json_agg(json_strip_nulls(json_build_object('file', p.file, 'sheet', p.sheet, 'cell', p.cell, 'line', p.line))
                    ORDER BY p.file COLLATE "C")
    FROM (
      SELECT DISTINCT ON (d.file) d.file, x.sheet, x.cell, x.line
      FROM group_refused x
      JOIN document d ON d.id = x.document_id
      WHERE x.group_id = f.group_id AND x.work_date BETWEEN f.period_start AND f.period_end
      ORDER BY d.file, x.work_date, x.line, x.cell
    ) p
  ) END AS sources
) refused
ORDER BY s.key, f.who COLLATE "C"
