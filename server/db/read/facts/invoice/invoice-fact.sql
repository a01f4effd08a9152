SELECT s.key, i.id AS "invoiceId", i.ref AS "invoiceRef", i.number, d.file, coalesce(sp.key, i.supplier_name, '') AS "supplierKey",
       coalesce(i.supplier_name, sp.name) AS "supplierName", i.issue_date AS "issueDate", i.currency, i.type_code AS "typeCode",
       i.direction, i.state, i.period_start AS "invoicePeriodStart", i.period_end AS "invoicePeriodEnd",
       i.contract_id AS "contractId", i.contract_how AS "contractHow",
       i.sheet AS "invoiceSheet", i.cell AS "invoiceCell", i.line AS "invoiceLine", i.page AS "invoicePage", i.path AS "invoicePath",
       i.total_lines AS "totalLines", i.total_allowances AS "totalAllowances", i.total_charges AS "totalCharges",
       i.total_without_vat AS "totalWithoutVat", i.total_vat AS "totalVat", i.total_with_vat AS "totalWithVat",
       i.total_prepaid AS "totalPrepaid", i.total_payable AS "totalPayable",
       n.net AS "lineNetSum", n.lines AS "lineCount", i.allowance_sum AS "documentAllowances", i.charge_sum AS "documentCharges",
       greatest(i.period_end, n.ends) AS "billedUntil",
       (SELECT coalesce(json_agg(p ->> 'number'), '[]') FROM jsonb_array_elements(i.preceding) p) AS "precedingInvoices"
FROM scope_invoice s
JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
LEFT JOIN supplier sp ON sp.org_id = i.org_id AND sp.id = i.supplier_id
JOIN LATERAL (
  SELECT CASE WHEN count(l.net) = count(*) THEN coalesce(sum(l.net), 0) END AS net, count(*)::int AS lines, max(l.period_end) AS ends
  FROM invoice_line l
  WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
) n ON true
ORDER BY s.key
