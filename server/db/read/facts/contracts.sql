-- Contracts of the organisation as the register says them; defaults are applied, and named as assumed, by the reader.
SELECT c.id, c.contract_ref AS "ref", c.contract_key AS "contractKey", nullif(lower(btrim(c.entity)), '') AS "entityKey", c.title, coalesce(s.key, c.supplier_name) AS "supplierKey", c.supplier_name AS "supplierName",
       c.price_form AS "priceForm", c.start_date AS "startDate", c.end_date AS "endDate", c.notified_on AS "notifiedOn",
       c.unread_limits AS "unreadLimits", c.assumed_columns AS "assumedColumns",
       c.ceiling_amount AS "ceilingAmount", c.billed_before AS "billedBefore", c.currency, c.hours_per_day AS "hoursPerDay",
       c.min_slice_days AS "minSliceDays", c.weekend_work_allowed AS "weekendWorkAllowed",
       c.holiday_work_allowed AS "holidayWorkAllowed", c.max_days_per_person_day AS "maxDaysPerPersonDay", c.place,
       c.timesheet_required AS "timesheetRequired", c.timesheet_cadence AS "timesheetCadence",
       c.acceptance_days AS "acceptanceDays", c.payment_days AS "paymentDays",
       c.ai_policy AS "aiPolicy", c.ai_policy_binding_ref AS "aiPolicyBindingRef", c.ai_policy_notified_on AS "aiPolicyNotifiedOn",
       c.ai_declaration_required AS "aiDeclarationRequired", c.deliverables_expected AS "deliverablesExpected",
       c.advance_allowed AS "advanceAllowed",
       EXISTS (SELECT FROM deliverable d WHERE d.org_id = c.org_id AND d.contract_key = c.contract_key)
         OR EXISTS (SELECT FROM work_unit w WHERE w.org_id = c.org_id AND w.contract_key = c.contract_key) AS "hasDeliverables",
       d.file AS "sourceFile", c.sheet AS "sourceSheet", c.row_no AS "sourceRow"
FROM area_contract c
JOIN document d ON d.org_id = c.org_id AND d.id = c.document_id
LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
ORDER BY d.file COLLATE "C", c.sheet COLLATE "C", c.row_no
