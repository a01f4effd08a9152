-- Lines $6 of the list with their ladder as side $7 sees it.
WITH candidate AS (
  {candidates}
)
SELECT l.id, l.ref, l.name, trim_scale(l.billed_days) AS "billedDays", l.net, n.days, n.amount,
       i.id AS "invoiceId", i.ref AS "invoiceRef", i.issue_date AS "issueDate", i.payable_by AS "dueDate", i.paid_on AS "paidOn",
       coalesce(i.currency, c.currency, 'EUR') AS currency,
       s.id AS "supplierId", coalesce(s.name, i.supplier_name) AS "supplierName",
       c.id AS "contractId", c.contract_ref AS "contractRef", c.title AS "contractTitle",
       f.key, n.code, n.class, r.amount_at_stake AS "amountAtStake", n.rests_on AS "findingRests",
       {support}
FROM candidate n
JOIN invoice_line l ON l.org_id = n.org_id AND l.id = n.line_id
JOIN invoice i ON i.org_id = n.org_id AND i.id = n.invoice_id
JOIN finding f ON f.org_id = n.org_id AND f.id = n.finding_id
JOIN finding_revision r ON r.org_id = n.org_id AND r.id = n.revision_id
JOIN line_support p ON p.org_id = n.org_id AND p.audit_id = $1 AND p.line_id = n.line_id
LEFT JOIN line_stake k ON k.org_id = n.org_id AND k.audit_id = $1 AND k.side = $7 AND k.invoice_id = n.invoice_id AND k.line_id = n.line_id
LEFT JOIN supplier s ON s.org_id = i.org_id AND s.id = i.supplier_id
LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id AND ($3::bigint IS NULL OR c.supplier_id = $3)
WHERE n.line_id = ANY ($6::bigint[])
