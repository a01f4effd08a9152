-- Deliverables whose days a contract manager verified: what the estimator may learn from, never a bill taken at its word.
SELECT d.id AS "deliverableId", d.type, d.contract_ref AS "contractRef", d.deliverable_ref AS "deliverableRef",
       coalesce(s.key, c.supplier_name) AS "supplierKey", d.size, d.size_unit AS "sizeUnit", d.quoted_days AS "quotedDays",
       w.expected_days * coalesce(d.work_unit_quantity, 1) AS "workUnitDays", d.complexity, coalesce(d.drivers, '{}') AS drivers,
       sum(r.accepted_days) AS "acceptedDays", coalesce(d.delivered_on, max(r.decided_on)) AS "finishedOn"
FROM review r
JOIN deliverable d ON d.org_id = r.org_id AND d.deliverable_key = r.deliverable_key
JOIN contract c ON c.org_id = d.org_id AND c.contract_key = d.contract_key AND c.supplier_id IS NOT DISTINCT FROM r.supplier_id
LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
LEFT JOIN work_unit w ON w.org_id = d.org_id AND w.contract_key = d.contract_key AND w.code_key = d.work_unit_key
WHERE EXISTS (SELECT FROM scope_deliverable s JOIN deliverable x ON x.org_id = s.org_id AND x.id = s.key WHERE x.type = d.type)
  AND r.checked AND r.accepted_days > 0
GROUP BY d.org_id, d.id, s.key, c.supplier_name, w.expected_days
ORDER BY d.contract_ref COLLATE "C", d.deliverable_ref COLLATE "C"
