SELECT d.file, c.contract_ref AS "contractRef", c.title, c.entity_siret AS "buyerSiret", c.supplier_siret AS "supplierSiret",
       c.supplier_vat_id AS "supplierVatId", c.supplier_name AS "supplierName", c.ceiling_amount AS "ceilingAmount",
       c.notified_on AS "notifiedOn", c.start_date AS "startDate", c.end_date AS "endDate", c.sheet, c.row_no AS "rowNo", c.price_form AS "priceForm",
       c.ai_policy AS "aiPolicy", c.assumed_columns AS "assumedColumns", c.currency, c.min_slice_days, c.weekend_work_allowed, c.holiday_work_allowed, c.max_days_per_person_day, c.place,
       c.timesheet_required, c.payment_days, c.ai_declaration_required, c.deliverables_expected, c.advance_allowed,
       EXISTS (SELECT FROM deliverable v WHERE v.org_id = c.org_id AND v.contract_key = c.contract_key)
         OR EXISTS (SELECT FROM work_unit w WHERE w.org_id = c.org_id AND w.contract_key = c.contract_key) AS "hasDeliverables",
       e.effort AS "effortSum"
FROM contract c
JOIN document d ON d.org_id = c.org_id AND d.id = c.document_id
LEFT JOIN effort_sum e ON e.org_id = c.org_id AND e.contract_key = c.contract_key
 AND e.audit_id = (SELECT current_setting('app.audit_id')::bigint)
ORDER BY c.contract_ref COLLATE "C", d.file COLLATE "C", d.id, c.row_no, c.supplier_name COLLATE "C"
