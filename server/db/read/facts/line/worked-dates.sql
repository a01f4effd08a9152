SELECT s.key, w.person_key AS "personKey", w.work_date AS date, w.days, d.file AS "sourceFile", w.sheet AS "sourceSheet",
       w.cell AS "sourceCell", w.line AS "sourceLine"
FROM scope_line s
JOIN line_part p ON p.org_id = s.org_id AND p.line_id = s.key AND p.person_key IS NOT NULL
JOIN person_day w ON w.org_id = p.org_id AND w.contract_id = p.contract_id AND w.person_key = p.person_key
 AND w.work_date BETWEEN p.period_start AND p.period_end
JOIN document d ON d.org_id = w.org_id AND d.id = w.document_id
WHERE w.days IS NULL OR w.days <> 0
ORDER BY s.key, w.person_key COLLATE "C", w.work_date
