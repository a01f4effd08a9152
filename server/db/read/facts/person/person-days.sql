-- One row per person, date and contract: the timesheet that counts; where the person has no timesheet on that contract for a
-- period, a line that bills one single day stands in. Each with the first current line that bills that day.
WITH part AS (
  SELECT p.*, CASE WHEN p.days <> 0 THEN i.direction * l.net / l.billed_days END AS day_price
  FROM line_part p
  JOIN invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
  JOIN invoice_line l ON l.org_id = p.org_id AND l.id = p.line_id
  WHERE p.state = 'current' AND p.direction = 1 AND p.person_key IS NOT NULL
), worked AS (
  SELECT w.org_id, w.person_key, w.work_date, w.contract_id, w.days, w.hours, 'timesheet' AS "from", w.document_id, w.sheet, w.cell,
         w.line, NULL::text AS path
  FROM person_day w
  UNION ALL
  SELECT p.org_id, p.person_key, p.period_start, p.contract_id, sum(p.days), NULL, 'invoice', min(i.document_id), min(l.sheet),
         min(l.cell), min(l.line), min(l.path)
  FROM part p
  JOIN invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
  JOIN invoice_line l ON l.org_id = p.org_id AND l.id = p.line_id
  WHERE p.period_start = p.period_end AND p.days IS NOT NULL
    AND NOT EXISTS (SELECT FROM person_day w
                    WHERE w.org_id = p.org_id AND w.contract_id = p.contract_id AND w.person_key = p.person_key
                      AND date_trunc('month', w.work_date) = date_trunc('month', p.period_start))
  GROUP BY p.org_id, p.person_key, p.period_start, p.contract_id
), billed AS (
  SELECT DISTINCT ON (w.org_id, w.person_key, w.work_date, w.contract_id)
         w.org_id, w.person_key, w.work_date, w.contract_id, p.invoice_ref, p.line_ref, p.day_price, p.how, i.supplier_id, i.supplier_name
  FROM worked w
  JOIN part p ON p.org_id = w.org_id AND p.contract_id = w.contract_id AND p.person_key = w.person_key
   AND w.work_date BETWEEN p.period_start AND p.period_end
  JOIN invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
  ORDER BY w.org_id, w.person_key, w.work_date, w.contract_id, p.issue_date, p.invoice_ref COLLATE "C", p.position, p.line_id
)
SELECT s.key, w.work_date AS date, w.contract_id AS "contractId", w.days, w.hours, w."from",
       b.invoice_ref AS "billedInvoice", b.line_ref AS "billedLine", coalesce(sp.key, b.supplier_name, '') AS "billedSupplierKey",
       b.day_price AS "billedDayPrice", b.how AS "billedHow",
       d.file AS "sourceFile", w.sheet AS "sourceSheet", w.cell AS "sourceCell", w.line AS "sourceLine", w.path AS "sourcePath"
FROM scope_person s
JOIN worked w ON w.org_id = s.org_id AND w.person_key = s.key
JOIN contract c ON c.org_id = w.org_id AND c.id = w.contract_id
JOIN document d ON d.org_id = w.org_id AND d.id = w.document_id
LEFT JOIN billed b ON b.org_id = w.org_id AND b.person_key = w.person_key AND b.work_date = w.work_date AND b.contract_id = w.contract_id
LEFT JOIN supplier sp ON sp.org_id = b.org_id AND sp.id = b.supplier_id
WHERE w.days IS NULL OR w.days <> 0
ORDER BY s.key, w.work_date, c.contract_ref COLLATE "C"
