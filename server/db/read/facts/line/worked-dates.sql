-- The recorded days of the line's period outside its contract, each with the part of it that this line bills: 0 where another line
-- bills it. Of those inside, the first one alone: it tells a line with a timesheet from one without.
WITH term AS (
  SELECT c.org_id, c.id, coalesce(greatest(c.start_date, c.notified_on), '-infinity') AS starts, coalesce(c.end_date, 'infinity') AS ends
  FROM area_contract c
), dated AS (
  SELECT s.key, p.days AS line_days, w.org_id, p.line_id, w.person_key, w.work_date, w.days, w.document_id, w.sheet, w.cell, w.line
  FROM scope_line s
  JOIN line_part p ON p.org_id = s.org_id AND p.line_id = s.key AND p.person_key IS NOT NULL
  JOIN term t ON t.org_id = p.org_id AND t.id = p.contract_id AND (p.period_start < t.starts OR p.period_end > t.ends)
  JOIN looked_day w ON w.org_id = p.org_id AND w.contract_id = p.contract_id AND w.person_key = p.person_key
   AND w.work_date BETWEEN p.period_start AND p.period_end AND (w.work_date < t.starts OR w.work_date > t.ends)
   AND w."from" = 'timesheet'
  WHERE coalesce(w.days, w.hours, 1) <> 0
  UNION ALL
  SELECT s.key, p.days, w.org_id, p.line_id, w.person_key, w.work_date, w.days, w.document_id, w.sheet, w.cell, w.line
  FROM scope_line s
  JOIN line_part p ON p.org_id = s.org_id AND p.line_id = s.key AND p.person_key IS NOT NULL
  JOIN term t ON t.org_id = p.org_id AND t.id = p.contract_id
  CROSS JOIN LATERAL (
    SELECT w.*
    FROM person_day w
    WHERE w.org_id = p.org_id AND w.contract_id = p.contract_id AND w.person_key = p.person_key
      AND w.work_date BETWEEN greatest(p.period_start, t.starts) AND least(p.period_end, t.ends) AND coalesce(w.days, w.hours, 1) <> 0
    ORDER BY w.work_date
    LIMIT 1
  ) w
)
SELECT w.key, w.person_key AS "personKey", w.work_date AS date,
       CASE WHEN w.days IS NULL OR w.line_days IS NULL THEN w.days ELSE coalesce(h.days, 0) END AS days, d.file AS "sourceFile",
       w.sheet AS "sourceSheet", w.cell AS "sourceCell", w.line AS "sourceLine"
FROM dated w
LEFT JOIN day_share h ON h.org_id = w.org_id AND h.line_id = w.line_id AND h.person_key = w.person_key AND h.work_date = w.work_date
JOIN document d ON d.org_id = w.org_id AND d.id = w.document_id
ORDER BY w.key, w.person_key COLLATE "C", w.work_date
