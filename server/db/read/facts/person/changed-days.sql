-- Dates of which a replaced timesheet and the one that counts say different things, with the first current line that bills the
-- person on that date.
SELECT s.key, k.contract_id AS "contractId", k.work_date AS date, k.days_before AS "daysBefore", k.hours_before AS "hoursBefore",
       k.days_after AS "daysAfter", k.hours_after AS "hoursAfter", k.approval_before AS "approvalBefore",
       k.approved_before_on AS "approvedBeforeOn", k.approval_after AS "approvalAfter", k.approved_after_on AS "approvedAfterOn",
       k.filed_on AS "filedOn", b.invoice_ref AS "billedInvoice", b.line_ref AS "billedLine", b.issue_date AS "billedIssueDate",
       d.file AS "sourceFile", k.sheet AS "sourceSheet", k.cell AS "sourceCell", k.line AS "sourceLine",
       CASE WHEN k.after_line IS NOT NULL OR k.after_cell IS NOT NULL THEN a.file END AS "afterFile", k.after_sheet AS "afterSheet",
       k.after_cell AS "afterCell", k.after_line AS "afterLine"
FROM scope_person s
JOIN changed_day k ON k.org_id = s.org_id AND k.person_key = s.key
JOIN area_contract c ON c.org_id = k.org_id AND c.id = k.contract_id
JOIN document d ON d.org_id = k.org_id AND d.id = k.document_id
LEFT JOIN document a ON a.org_id = k.org_id AND a.id = k.after_document_id
LEFT JOIN LATERAL (
  SELECT p.invoice_ref, p.line_ref, p.issue_date
  FROM line_part p
  WHERE p.org_id = k.org_id AND p.contract_id = k.contract_id AND p.person_key = k.person_key
    AND k.work_date BETWEEN p.period_start AND p.period_end AND p.state = 'current' AND p.direction = 1
  ORDER BY p.issue_date, p.invoice_ref COLLATE "C", p.position, p.place
  LIMIT 1
) b ON true
ORDER BY s.key, k.work_date, c.contract_ref COLLATE "C", c.id
