-- Lines of each invoice that bill time, and the gap before it: dates that no invoice bills are looked up in the timesheets of the
-- contract; one without any says nothing of them. Days that are not to be billed are no days here.
WITH met AS MATERIALIZED (
  -- Few days are in a gap: entries are looked up for those alone.
  SELECT g.invoice_id, w.org_id, w.work_date, w.days, w.document_id, w.sheet, w.cell, w.line, w.entry_ids
  FROM scope_invoice s
  JOIN billing_gap g ON g.invoice_id = s.key
  JOIN area_day w ON w.contract_id = g.contract_id AND w.work_date BETWEEN g.starts AND g.ends
), recorded AS MATERIALIZED (
  SELECT m.invoice_id, m.work_date, m.days, m.document_id, m.sheet, m.cell, m.line
  FROM met m
  WHERE EXISTS (SELECT FROM timesheet_entry e
                WHERE e.org_id = m.org_id AND e.work_date = m.work_date AND e.id = ANY (m.entry_ids) AND e.billable IS NOT FALSE)
), first_day AS (
  SELECT DISTINCT ON (r.invoice_id, r.document_id) r.* FROM recorded r ORDER BY r.invoice_id, r.document_id, r.work_date, r.line, r.cell
), sourced AS (
  SELECT f.invoice_id,
         json_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', f.sheet, 'cell', f.cell, 'line', f.line))
                  ORDER BY d.file COLLATE "C") AS sources
  FROM (SELECT x.*, row_number() OVER (PARTITION BY x.invoice_id ORDER BY x.work_date, x.document_id) AS nth FROM first_day x) f
  JOIN document d ON d.id = f.document_id
  WHERE f.nth <= 20
  GROUP BY f.invoice_id
), counted AS (
  SELECT r.invoice_id, CASE WHEN count(r.days) = count(*) THEN sum(r.days) END AS days, count(DISTINCT r.work_date)::int AS dates,
         min(r.work_date) AS first_date, max(r.work_date) AS last_date
  FROM recorded r
  GROUP BY r.invoice_id
), undated AS MATERIALIZED (
  -- Lines of the contract that may bill any day: time without a period, or a package of a contract that does not pay for time alone.
  SELECT o.contract_id, max(coalesce(i.issue_date, 'infinity')) AS issued
  FROM (SELECT DISTINCT s.org_id, g.contract_id FROM scope_invoice s JOIN billing_gap g ON g.invoice_id = s.key) o
  JOIN contract k ON k.org_id = o.org_id AND k.id = o.contract_id
  JOIN area_invoice i ON i.org_id = o.org_id AND i.contract_id = o.contract_id AND i.direction = 1 AND i.type_code IS DISTINCT FROM '386'
  JOIN area_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
   AND (l.period_start IS NULL OR l.period_end IS NULL) AND (l.billed_unit IN ('day', 'hour') OR k.price_form IS DISTINCT FROM 'time')
  GROUP BY o.contract_id
)
SELECT s.key, t.time_lines AS "timeLines", t.undated AS "undatedLines", g.starts AS "gapFrom", g.ends AS "gapTo", b.ref AS previous,
       d.file AS "previousFile",
       CASE WHEN c.invoice_id IS NOT NULL THEN c.days
            WHEN EXISTS (SELECT FROM person_day w WHERE w.org_id = s.org_id AND w.contract_id = g.contract_id) THEN 0 END AS "recordedDays",
       (c.invoice_id IS NOT NULL AND c.days IS NULL) AS unconvertible,
       coalesce(u.issued >= g.starts, false) AS "mayBeBilled",
       c.first_date AS "firstDate", c.last_date AS "lastDate", coalesce(c.dates, 0) AS dates, coalesce(o.sources, '[]') AS sources
FROM scope_invoice s
CROSS JOIN LATERAL (
  SELECT count(*)::int AS time_lines, (count(*) FILTER (WHERE l.period_start IS NULL OR l.period_end IS NULL))::int AS undated
  FROM invoice_line l
  WHERE l.org_id = s.org_id AND l.invoice_id = s.key AND l.billed_unit IN ('day', 'hour')
    AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
) t
LEFT JOIN billing_gap g ON g.invoice_id = s.key
LEFT JOIN invoice b ON b.org_id = s.org_id AND b.id = g.previous_id
LEFT JOIN document d ON d.org_id = b.org_id AND d.id = b.document_id
LEFT JOIN counted c ON c.invoice_id = s.key
LEFT JOIN sourced o ON o.invoice_id = s.key
LEFT JOIN undated u ON u.contract_id = g.contract_id
ORDER BY s.key
