-- Current lines that the declaration covers, each once; the part for its deliverables when the line is split.
SELECT s.key, i.ref AS invoice, d.file AS "invoiceFile", coalesce(sp.key, i.supplier_name, '') AS "supplierKey", l.ref AS line,
       (part.days, part.hours, part.net) IS DISTINCT FROM (l.billed_days, l.billed_hours, l.net) AS "isPart",
       i.issue_date AS "issueDate", i.state, i.direction * part.days AS days, i.direction * part.hours AS hours,
       i.direction * part.net AS amount, i.currency,
       (c.price_form IN ('time', 'mixed') AND l.billed_unit IN ('day', 'hour')) IS TRUE AS "timePriced", l.billed_unit AS "billedUnit",
       l.unit_how AS "unitHow",
       abs(l.net / nullif(l.billed_days, 0)) AS "dayPrice", abs(l.net / nullif(l.billed_hours, 0)) AS "hourPrice",
       (SELECT min(t.deliverable_ref) FROM line_tie t WHERE t.org_id = l.org_id AND t.line_id = l.id) AS "deliverableRef",
       l.period_start AS "periodStart", l.period_end AS "periodEnd", i.contract_how AS how,
       d.file AS "sourceFile", l.sheet AS "sourceSheet", l.cell AS "sourceCell", l.line AS "sourceLine", l.path AS "sourcePath"
FROM scope_declaration s
JOIN declaration_line dl ON dl.org_id = s.org_id AND dl.key = s.key
JOIN invoice_line l ON l.org_id = dl.org_id AND l.id = dl.line_id
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id AND i.state IN ('current', 'credited')
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
CROSS JOIN LATERAL (
  SELECT l.billed_days AS days, l.billed_hours AS hours, l.net WHERE dl.deliverable_ids IS NULL
  UNION ALL
  -- A part that nobody states leaves the sum unknown.
  SELECT CASE WHEN count(t.days) = count(*) THEN sum(t.days) END, CASE WHEN count(t.hours) = count(*) THEN sum(t.hours) END,
         CASE WHEN count(t.net) = count(*) THEN sum(t.net) END
  FROM line_share t
  WHERE t.org_id = l.org_id AND t.line_id = l.id AND t.kind = 'deliverable' AND t.target_id = ANY (dl.deliverable_ids)
  HAVING dl.deliverable_ids IS NOT NULL
) part
LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
LEFT JOIN supplier sp ON sp.org_id = i.org_id AND sp.id = i.supplier_id
ORDER BY s.key, i.issue_date, i.ref COLLATE "C", l.position
