-- More days recorded than billed, per contract and person, on the periods that lines bill together: one row a group, with its last
-- line. Only groups of which T2 may speak: without a credit, which settled the days, and without the days that wait for an
-- approval or are marked as not billable.
WITH unbillable AS (
  SELECT e.org_id, e.person_key, e.contract_id, e.work_date, e.document_id, sum(e.days) AS days
  FROM subject_entry e
  WHERE e.billable IS FALSE AND e.contract_id IS NOT NULL AND e.person_key IS NOT NULL AND e.approval_state IS DISTINCT FROM 'rejected'
  GROUP BY e.org_id, e.person_key, e.contract_id, e.work_date, e.document_id
), ample AS (
  -- What counts here is no more than all that is recorded.
  SELECT g.group_id
  FROM billing_group g
  JOIN group_recorded r ON r.group_id = g.group_id AND r.starts = g.starts AND r.ends = g.ends
  WHERE r.days > g.billed OR r.unconvertible
), credited AS (
  SELECT DISTINCT group_id FROM grouped_line WHERE days < 0 OR state = 'credited'
), billed AS (
  SELECT n.group_id, n.org_id, n.contract_id, n.person_key, min(n.person_name) AS person_name, sum(n.days) AS days,
         count(DISTINCT n.line_id) AS lines, min(n.period_start) AS starts, max(n.period_end) AS ends,
         bool_or(l.unit_how = 'wording') IS TRUE AS in_words, bool_or(n.how = 'only-candidate') IS TRUE AS guessed,
         (array_agg(n.line_id ORDER BY n.issue_date DESC NULLS LAST, n.invoice_ref COLLATE "C" DESC, n.position DESC, n.place DESC))[1]
           AS line_id
  FROM grouped_line n
  JOIN area_line l ON l.org_id = n.org_id AND l.id = n.line_id
  WHERE n.person_key IS NOT NULL AND n.group_id NOT IN (SELECT group_id FROM credited)
    AND n.group_id IN (SELECT group_id FROM ample)
  GROUP BY n.group_id, n.org_id, n.contract_id, n.person_key
), covered AS (
  SELECT b.group_id, p.work_date, p.document_id, p.sheet, p.cell, p.line, p.disagrees, p.days, p.hours,
         greatest(0, p.days - coalesce(u.days, 0)) AS billable_days
  FROM billed b
  JOIN group_day p ON p.group_id = b.group_id AND p.lack IS NULL
  LEFT JOIN unbillable u ON u.org_id = b.org_id AND u.person_key = b.person_key AND u.contract_id = b.contract_id
   AND u.work_date = p.work_date AND u.document_id = p.document_id
  WHERE p.approval IS NULL OR p.approval = 'approved'
), recorded AS (
  SELECT c.group_id, coalesce(sum(c.billable_days), 0) AS days, bool_or(c.days IS NULL AND c.hours > 0) AS unconvertible,
         count(*) FILTER (WHERE c.disagrees)::int AS disagreeing
  FROM covered c
  GROUP BY c.group_id
), unnamed AS (
  -- Lines of the contract that may bill days of anybody: what names no person; where not all is priced by time, a sum too, and what
  -- names one but is no time. On a contract by time these are for expenses.
  SELECT DISTINCT i.org_id, i.contract_id, coalesce(l.period_start, '-infinity') AS starts, coalesce(l.period_end, 'infinity') AS ends
  FROM area_invoice i
  JOIN area_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
  JOIN area_contract c ON c.org_id = i.org_id AND c.id = i.contract_id AND (c.price_form <> 'time' OR l.billed_unit IS DISTINCT FROM 'lump')
  WHERE i.state = 'current' AND i.direction = 1 AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
    AND coalesce(l.net, 1) > 0
    AND ((c.price_form <> 'time' AND (l.billed_unit IN ('day', 'hour')) IS NOT TRUE)
         OR NOT EXISTS (SELECT FROM line_share t
                        WHERE t.org_id = l.org_id AND t.line_id = l.id AND t.kind = 'who' AND t.person_key IS NOT NULL))
), over AS (
  SELECT b.*, r.days AS recorded, r.unconvertible, r.disagreeing
  FROM billed b
  JOIN recorded r ON r.group_id = b.group_id
  WHERE r.days > b.days OR r.unconvertible
), first_day AS (
  SELECT DISTINCT ON (c.group_id, c.document_id) c.group_id, c.document_id, c.sheet, c.cell, c.line
  FROM covered c
  WHERE c.group_id IN (SELECT group_id FROM over)
  ORDER BY c.group_id, c.document_id, c.work_date, c.line, c.cell
), sheet AS (
  SELECT f.group_id,
         to_json((array_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', f.sheet, 'cell', f.cell, 'line', f.line))
                            ORDER BY d.file COLLATE "C"))[1:20]) AS sources
  FROM first_day f
  JOIN document d ON d.id = f.document_id
  GROUP BY f.group_id
)
SELECT s.key, o.person_key AS "personKey", o.person_name AS "personName", o.days AS "billedDays", o.lines::int AS lines,
       o.recorded AS "recordedDays", o.unconvertible,
       EXISTS (SELECT FROM unnamed u WHERE u.org_id = o.org_id AND u.contract_id = o.contract_id
                                       AND u.starts <= o.ends AND u.ends >= o.starts) AS "otherLinesMayBill",
       o.disagreeing AS "disagreeingDates", o.in_words AS "inWords", o.guessed, o.starts AS "periodStart", o.ends AS "periodEnd",
       h.sources
FROM over o
JOIN scope_line s ON s.org_id = o.org_id AND s.key = o.line_id
LEFT JOIN sheet h ON h.group_id = o.group_id
ORDER BY s.key, o.person_key COLLATE "C"
