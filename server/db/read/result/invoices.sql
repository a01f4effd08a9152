SELECT i.id AS key, d.file, i.number, i.issue_date AS "issueDate", i.due_date AS "dueDate", i.type_code AS "typeCode", i.direction,
       i.currency, i.profile, i.contract_ref AS "contractRef", i.order_ref AS "orderRef", i.buyer_reference AS "buyerReference",
       i.period_start AS "periodStart", i.period_end AS "periodEnd", i.supplier_name AS "supplierName",
       i.supplier_siret AS "supplierSiret", i.supplier_siren AS "supplierSiren", i.supplier_vat_id AS "supplierVatId",
       c.contract_ref AS "matchedContract", i.contract_how AS "contractHow", i.total_lines AS lines, i.total_allowances AS allowances,
       i.total_charges AS charges, i.total_without_vat AS "withoutVat", i.total_vat AS vat, i.total_with_vat AS "withVat",
       i.total_prepaid AS prepaid, i.total_rounding AS rounding, i.total_payable AS payable, i.preceding AS "precedingInvoices", i.state,
       e.effort AS "effortSum"
FROM invoice i
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
LEFT JOIN supplier s ON s.org_id = i.org_id AND s.id = i.supplier_id
LEFT JOIN effort_sum e ON e.org_id = i.org_id AND e.invoice_id = i.id
 AND e.audit_id = (SELECT current_setting('app.audit_id')::bigint)
ORDER BY coalesce(s.key, i.supplier_name, '') COLLATE "C", coalesce(i.number, '') COLLATE "C", d.file COLLATE "C", i.id
