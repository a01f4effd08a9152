-- Who approved timesheets of the invoice's contract and period, the contractor's own approvals left out, and who decided on
-- findings about it; each name once an act. Only for invoices of which an event names an agent: nothing else is compared.
WITH asked AS (
  SELECT DISTINCT i.org_id, i.id, i.contract_id, c.contract_key, n.period_start, n.period_end
  FROM scope_invoice s
  JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key
  JOIN invoice_event e ON e.org_id = i.org_id AND e.supplier_id = i.supplier_id AND e.number_key = i.number_key
  LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  CROSS JOIN LATERAL (
    SELECT min(l.period_start) AS period_start, max(l.period_end) AS period_end
    FROM invoice_line l
    WHERE l.org_id = i.org_id AND l.invoice_id = i.id
  ) n
  WHERE e.by IS NOT NULL AND e.event IN ('service_done', 'paid')
), sheet AS (
  -- What one name approved in one document, with its first and last day: entries are read once, whatever the number of invoices.
  SELECT t.org_id, t.contract_id, t.document_id, t.approved_by, min(t.approved_on) AS approved_on, min(t.work_date) AS first_date,
         max(t.work_date) AS last_date
  FROM area_entry t
  WHERE t.approved_by IS NOT NULL AND t.approval_state = 'approved' AND t.contract_id IN (SELECT a.contract_id FROM asked a)
  GROUP BY t.org_id, t.contract_id, t.document_id, t.approved_by
), approved AS (
  SELECT a.org_id, a.id, 'timesheet' AS act, r.approved_by AS by, r.approved_on AS "on", r.document_id, r.sheet, r.row_no, NULL::date AS first_date
  FROM asked a
  JOIN timesheet_register r ON r.org_id = a.org_id AND r.contract_key = a.contract_key AND r.approved_by IS NOT NULL
   AND r.approver_side IS DISTINCT FROM 'supplier' AND r.period_start <= a.period_end AND r.period_end >= a.period_start
  UNION ALL
  SELECT a.org_id, a.id, 'timesheet', t.approved_by, t.approved_on, t.document_id, NULL, NULL, t.first_date
  FROM asked a
  JOIN sheet t ON t.org_id = a.org_id AND t.contract_id = a.contract_id AND t.first_date <= a.period_end AND t.last_date >= a.period_start
  UNION ALL
  SELECT a.org_id, a.id, 'decision', d.decided_by, d.decided_on, d.document_id, d.sheet, d.row_no, NULL
  FROM asked a
  JOIN finding_line fl ON fl.org_id = a.org_id AND fl.invoice_id = a.id
  JOIN finding_revision r ON r.org_id = fl.org_id AND r.id = fl.revision_id
  JOIN finding f ON f.org_id = r.org_id AND f.id = r.finding_id
  JOIN decision d ON d.org_id = f.org_id AND d.finding_id = f.key AND d.decided_by IS NOT NULL
), once AS (
  SELECT DISTINCT ON (p.org_id, p.id, p.act, p.by) p.*, f.file
  FROM approved p
  JOIN document f ON f.org_id = p.org_id AND f.id = p.document_id
  ORDER BY p.org_id, p.id, p.act, p.by, p."on", f.file COLLATE "C", p.sheet COLLATE "C", p.row_no, p.first_date
)
SELECT s.key, o.act, o.by, o."on", o.file AS "sourceFile", coalesce(o.sheet, e.sheet) AS "sourceSheet", o.row_no AS "sourceRow",
       e.cell AS "sourceCell", e.line AS "sourceLine"
FROM scope_invoice s
JOIN once o ON o.org_id = s.org_id AND o.id = s.key
-- The first entry that the name approved.
LEFT JOIN LATERAL (
  SELECT t.sheet, t.cell, t.line
  FROM timesheet_entry t
  WHERE t.org_id = o.org_id AND t.work_date = o.first_date AND t.document_id = o.document_id AND t.approved_by = o.by
  ORDER BY t.id
  LIMIT 1
) e ON o.first_date IS NOT NULL
ORDER BY s.key, o.act COLLATE "C", o.by COLLATE "C"
