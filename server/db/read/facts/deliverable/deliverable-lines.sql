-- Current lines that bill the deliverable, each once; its part when a line is split. An invoice credited in full bills no day
-- of it, whatever its credit note is tied to: it is left out with the credit notes that cite nothing else.
SELECT s.key, i.ref AS invoice, d.file AS "invoiceFile", coalesce(sp.key, i.supplier_name, '') AS "supplierKey", l.ref AS line,
       i.issue_date AS "issueDate", i.state, i.direction * t.days AS days, i.direction * t.hours AS hours, i.direction * t.net AS amount, i.currency,
       (c.price_form IN ('time', 'mixed') AND l.billed_unit IN ('day', 'hour')) IS TRUE AS "timePriced", l.billed_unit AS "billedUnit",
       l.unit_how AS "unitHow",
       abs(l.net / nullif(l.billed_days, 0)) AS "dayPrice", abs(l.net / nullif(l.billed_hours, 0)) AS "hourPrice",
       v.deliverable_ref AS "deliverableRef", l.period_start AS "periodStart", l.period_end AS "periodEnd", t.how,
       d.file AS "sourceFile", l.sheet AS "sourceSheet", l.cell AS "sourceCell", l.line AS "sourceLine", l.path AS "sourcePath"
FROM scope_deliverable s
JOIN deliverable v ON v.org_id = s.org_id AND v.id = s.key
JOIN line_share t ON t.org_id = s.org_id AND t.kind = 'deliverable' AND t.target_id = s.key
JOIN area_line l ON l.org_id = t.org_id AND l.id = t.line_id
JOIN area_invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id AND i.state = 'current'
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
LEFT JOIN area_contract c ON c.org_id = i.org_id AND c.id = i.contract_id
LEFT JOIN supplier sp ON sp.org_id = i.org_id AND sp.id = i.supplier_id
WHERE cardinality(i.preceding_keys) = 0
   OR (i.direction = 1
       AND coalesce(i.total_without_vat,
                    (SELECT sum(n.net) FROM invoice_line n
                     WHERE n.org_id = i.org_id AND n.invoice_id = i.id AND (n.line_status IS NULL OR n.line_status = 'DETAIL')), 0) >= 0)
   OR EXISTS (
  SELECT FROM unnest(i.preceding_keys) k (number_key)
  WHERE NOT EXISTS (SELECT FROM invoice o
                    WHERE o.org_id = i.org_id AND o.supplier_id = i.supplier_id AND o.number_key = k.number_key AND o.direction = 1
                      AND o.state = 'credited')
)
ORDER BY s.key, i.issue_date, i.ref COLLATE "C", l.position
