-- The recorded days of the line's period, each with the part of it that this line bills: 0 where another line bills it.
SELECT s.key, w.person_key AS "personKey", w.work_date AS date,
       CASE WHEN w.days IS NULL OR p.days IS NULL THEN w.days ELSE coalesce(h.days, 0) END AS days, d.file AS "sourceFile", w.sheet AS "sourceSheet",
       w.cell AS "sourceCell", w.line AS "sourceLine"
FROM scope_line s
JOIN line_part p ON p.org_id = s.org_id AND p.line_id = s.key AND p.person_key IS NOT NULL
JOIN person_day w ON w.org_id = p.org_id AND w.contract_id = p.contract_id AND w.person_key = p.person_key
 AND w.work_date BETWEEN p.period_start AND p.period_end
LEFT JOIN day_share h ON h.org_id = w.org_id AND h.line_id = p.line_id AND h.person_key = w.person_key AND h.work_date = w.work_date
JOIN document d ON d.org_id = w.org_id AND d.id = w.document_id
WHERE coalesce(w.days, w.hours, 1) <> 0
ORDER BY s.key, w.person_key COLLATE "C", w.work_date
