SELECT s.key, d.id AS "deliverableId", c.id AS "contractId", d.deliverable_ref AS "ref", d.title, d.type, d.size, d.size_unit AS "sizeUnit",
       w.complexity, w.complexity_by AS "complexityBy", coalesce(d.drivers, '{}') AS drivers, d.quoted_days AS "quotedDays",
       w.work_unit_days AS "workUnitDays", d.work_unit_code AS "workUnitCode",
       d.period_start AS "periodStart", d.period_end AS "periodEnd",
       -- Delivered unless said otherwise once a delivery date is given.
       coalesce(d.delivered, CASE WHEN d.delivered_on IS NOT NULL THEN true END) AS delivered,
       d.delivered_on AS "deliveredOn", d.acceptance, d.decided_on AS "decidedOn",
       f.file AS "sourceFile", d.sheet AS "sourceSheet", d.row_no AS "sourceRow",
       wf.file AS "workUnitFile", w.sheet AS "workUnitSheet", w.row_no AS "workUnitRow"
FROM scope_deliverable s
JOIN deliverable d ON d.org_id = s.org_id AND d.id = s.key
JOIN contract c ON c.org_id = s.org_id AND c.id = s.contract_id
JOIN document f ON f.org_id = d.org_id AND f.id = d.document_id
JOIN agreed_work w ON w.org_id = d.org_id AND w.deliverable_id = d.id
LEFT JOIN document wf ON wf.org_id = d.org_id AND wf.id = w.document_id
ORDER BY s.key
