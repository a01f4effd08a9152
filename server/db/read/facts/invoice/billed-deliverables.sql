-- Deliverables that lines of the invoice bill, once each, with the surest link.
SELECT s.key, v.deliverable_ref AS ref,
       coalesce(v.delivered, CASE WHEN v.delivered_on IS NOT NULL THEN true END) AS delivered, v.delivered_on AS "deliveredOn",
       v.acceptance, t.how, f.file AS "sourceFile", v.sheet AS "sourceSheet", v.row_no AS "sourceRow"
FROM scope_invoice s
JOIN (
  SELECT l.org_id, l.invoice_id, t.target_id,
         coalesce(min(t.how) FILTER (WHERE t.how <> 'only-candidate'), min(t.how)) AS how
  FROM area_line l
  JOIN line_share t ON t.org_id = l.org_id AND t.line_id = l.id AND t.kind = 'deliverable'
  WHERE l.line_status IS NULL OR l.line_status = 'DETAIL'
  GROUP BY l.org_id, l.invoice_id, t.target_id
) t ON t.org_id = s.org_id AND t.invoice_id = s.key
JOIN deliverable v ON v.org_id = t.org_id AND v.id = t.target_id
JOIN document f ON f.org_id = v.org_id AND f.id = v.document_id
ORDER BY s.key, v.deliverable_ref COLLATE "C", v.id
