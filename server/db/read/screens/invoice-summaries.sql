-- Invoices $1 as lists show them, with what audit $2 says to side $3. A contractor ($4) is told the contract's title and entity
-- where the contract is its own.
SELECT i.id, i.ref, i.number, i.issue_date AS "issueDate", i.payable_by AS "dueDate", i.paid_on AS "paidOn", s.id AS "supplierId",
       coalesce(s.name, i.supplier_name) AS "supplierName", c.id AS "contractId", c.contract_ref AS "contractRef", c.title AS "contractTitle",
       c.entity, coalesce(i.currency, c.currency, 'EUR') AS currency, i.total_without_vat AS "totalWithoutVat",
       i.total_payable AS payable, round(k.at_stake, 2) AS "atStake", coalesce(k.facts, 0) AS facts, coalesce(k.questions, 0) AS questions,
       trim_scale(coalesce(k.billed_days, b.billed_days)) AS "billedDays", trim_scale(k.supported_days) AS "supportedDays", i.state,
       (i.direction = -1 OR (i.type_code IS DISTINCT FROM '384' AND coalesce(i.total_without_vat, b.net) < 0)) IS TRUE AS giving,
       ARRAY(SELECT DISTINCT f.code FROM audit_fault f
             WHERE f.org_id = i.org_id AND f.audit_id = $2 AND f.invoice_id = i.id ORDER BY 1) AS "notAuditedBy"
FROM invoice i
LEFT JOIN supplier s ON s.org_id = i.org_id AND s.id = i.supplier_id
LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id AND ($4::bigint IS NULL OR c.supplier_id = $4)
LEFT JOIN invoice_stake k ON k.org_id = i.org_id AND k.audit_id = $2 AND k.side = $3 AND k.invoice_id = i.id
CROSS JOIN LATERAL (
  SELECT sum(l.net) AS net, sum(l.billed_days) AS billed_days
  FROM invoice_line l
  WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
) b
WHERE i.id = ANY ($1::bigint[])
