SELECT s.key, d.id AS "deliverableId", c.id AS "contractId", d.deliverable_ref AS "ref", d.title, d.type, d.size, d.size_unit AS "sizeUnit",
       d.complexity, d.complexity_by AS "complexityBy", coalesce(d.drivers, '{}') AS drivers, d.quoted_days AS "quotedDays",
       CASE WHEN NOT w.differs THEN w.expected_days * coalesce(d.work_unit_quantity, 1) END AS "workUnitDays", d.work_unit_code AS "workUnitCode",
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
-- Rows that give one code different days give none.
LEFT JOIN LATERAL (
  SELECT u.*, min(u.expected_days) OVER () IS DISTINCT FROM max(u.expected_days) OVER () AS differs
  FROM work_unit u
  WHERE u.org_id = d.org_id AND u.contract_key = d.contract_key AND u.code_key = d.work_unit_key
  ORDER BY u.row_no, u.id
  LIMIT 1
) w ON true
LEFT JOIN document wf ON wf.org_id = w.org_id AND wf.id = w.document_id
ORDER BY s.key
