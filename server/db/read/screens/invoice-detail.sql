-- Invoice $1 as on its document, if it is in the sight of a contractor's firm ($2) and of contracts ($3).
SELECT i.document_id AS "documentId", d.file, d.import_id AS "importId", i.sheet AS "sourceSheet", i.cell AS "sourceCell", i.line AS "sourceLine",
       i.page AS "sourcePage", i.path AS "sourcePath", d.file AS "sourceFile", i.period_start AS "periodStart",
       i.period_end AS "periodEnd", i.type_code AS "typeCode", i.direction, i.buyer_reference AS "buyerReference",
       i.order_ref AS "orderRef", i.contract_how AS "contractHow", i.total_lines AS lines, i.total_allowances AS allowances, i.total_charges AS charges,
       i.total_without_vat AS "withoutVat", i.total_vat AS vat, i.total_with_vat AS "withVat", i.total_prepaid AS prepaid,
       i.total_rounding AS rounding, i.total_payable AS payable, i.preceding AS "precedingInvoices"
FROM invoice i
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
WHERE i.id = $1 AND ($2::bigint IS NULL OR i.supplier_id = $2) AND ($3::bigint[] IS NULL OR i.contract_id = ANY ($3))
