-- Billed against recorded, per contract and person (or profile). Lines whose periods overlap share what is recorded on the
-- union of their periods: earlier invoices are filled first, and what is left over is the excess of each line.
WITH counted AS (
  SELECT p.*,
         CASE WHEN p.period_start <= max(p.period_end) OVER earlier THEN 0 ELSE 1 END AS opens
  FROM line_part p
  WHERE p.state IN ('current', 'credited') AND p.days IS NOT NULL
  WINDOW earlier AS (PARTITION BY p.org_id, p.contract_id, p.who ORDER BY p.period_start, p.period_end, p.line_id
                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), numbered AS (
  SELECT c.*, sum(c.opens) OVER (PARTITION BY c.org_id, c.contract_id, c.who ORDER BY c.period_start, c.period_end, c.line_id) AS island
  FROM counted c
), grouped AS (
  SELECT n.org_id, n.contract_id, n.who, n.island, min(n.person_key) AS person_key, min(n.profile_key) AS profile_key,
         min(n.period_start) AS starts, max(n.period_end) AS ends, sum(n.days) AS billed, count(*) AS lines
  FROM numbered n
  GROUP BY n.org_id, n.contract_id, n.who, n.island
), day_of AS (
  -- Recorded days of the person, or of every person of the profile on that contract.
  SELECT g.org_id, g.contract_id, g.who, g.island, p.work_date, p.days, p.hours, p.approval, p.document_id, p.sheet, p.cell, p.line
  FROM grouped g
  JOIN person_day p ON p.org_id = g.org_id AND p.contract_id = g.contract_id AND p.person_key = g.person_key
   AND p.work_date BETWEEN g.starts AND g.ends
  WHERE g.person_key IS NOT NULL
  UNION ALL
  SELECT g.org_id, g.contract_id, g.who, g.island, p.work_date, p.days, p.hours, p.approval, p.document_id, p.sheet, p.cell, p.line
  FROM grouped g
  JOIN contract c ON c.org_id = g.org_id AND c.id = g.contract_id
  JOIN (SELECT DISTINCT org_id, contract_key, person_key, profile_key FROM team_member) t
    ON t.org_id = g.org_id AND t.contract_key = c.contract_key AND t.profile_key = g.profile_key
  JOIN person_day p ON p.org_id = g.org_id AND p.contract_id = g.contract_id AND p.person_key = t.person_key
   AND p.work_date BETWEEN g.starts AND g.ends
  WHERE g.person_key IS NULL
), recorded AS (
  SELECT r.org_id, r.contract_id, r.who, r.island, sum(r.days) AS days, sum(r.hours) AS hours,
         bool_or(r.days IS NULL) AS unconvertible,
         min(array_position(ARRAY['draft', 'submitted', 'approved_supplier', 'approved'], r.approval)) AS weakest,
         bool_or(r.approval IS NULL) AS unstated
  FROM day_of r
  GROUP BY r.org_id, r.contract_id, r.who, r.island
), sheet AS (
  -- First recorded day of each timesheet: where a reader opens it.
  SELECT f.org_id, f.contract_id, f.who, f.island,
         json_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', f.sheet, 'cell', f.cell, 'line', f.line))
                  ORDER BY d.file COLLATE "C") AS sources
  FROM (SELECT DISTINCT ON (org_id, contract_id, who, island, document_id) * FROM day_of
        ORDER BY org_id, contract_id, who, island, document_id, work_date, line, cell) f
  JOIN document d ON d.org_id = f.org_id AND d.id = f.document_id
  GROUP BY f.org_id, f.contract_id, f.who, f.island
), filled AS (
  SELECT n.*, g.starts, g.ends, g.billed, g.lines, r.days AS recorded, r.hours AS recorded_hours, r.unconvertible, r.weakest, r.unstated,
         sum(n.days) OVER (PARTITION BY n.org_id, n.contract_id, n.who, n.island
                           ORDER BY n.issue_date, n.invoice_ref COLLATE "C", n.position, n.line_id) AS running
  FROM numbered n
  JOIN grouped g USING (org_id, contract_id, who, island)
  LEFT JOIN recorded r USING (org_id, contract_id, who, island)
)
SELECT s.key, f.person_key AS "personKey", f.person_name AS "personName", f.profile, f.days AS "lineDays",
       f.billed AS "groupBilledDays", greatest(0, least(f.days, f.running - coalesce(f.recorded, 0))) AS "excessDays",
       f.recorded AS "recordedDays", f.recorded_hours AS "recordedHours", coalesce(f.unconvertible, false) AS unconvertible,
       f.starts AS "periodStart", f.ends AS "periodEnd",
       (ARRAY['draft', 'submitted', 'approved_supplier', 'approved'])[CASE WHEN f.weakest < 4 OR NOT f.unstated THEN f.weakest END]
         AS approval,
       CASE WHEN f.lines > 1 THEN (
         SELECT json_agg(json_build_object('invoice', o.invoice_ref, 'line', o.line_ref, 'supplierKey', sp.key)
                         ORDER BY o.issue_date, o.invoice_ref COLLATE "C", o.position)
         FROM numbered o
         JOIN invoice oi ON oi.org_id = o.org_id AND oi.id = o.invoice_id
         LEFT JOIN supplier sp ON sp.org_id = oi.org_id AND sp.id = oi.supplier_id
         WHERE o.org_id = f.org_id AND o.contract_id = f.contract_id AND o.who = f.who AND o.island = f.island AND o.line_id <> f.line_id
       ) END AS "otherLines",
       sh.sources
FROM filled f
JOIN scope_line s ON s.org_id = f.org_id AND s.key = f.line_id
LEFT JOIN sheet sh ON sh.org_id = f.org_id AND sh.contract_id = f.contract_id AND sh.who = f.who AND sh.island = f.island
ORDER BY s.key, f.who COLLATE "C"
