-- For each deliverable declared with AI use: the like ones of the same contractor declared without any, ten on either side in the
-- order of their sizes.
SELECT s.key, n.contract_ref AS "contractRef", n.deliverable_ref AS "deliverableRef", n.measure, n.days, n.file AS "sourceFile",
       n.sheet AS "sourceSheet", n.row_no AS "sourceRow"
FROM scope_deliverable s
JOIN declared_work w ON w.org_id = s.org_id AND w.deliverable_id = s.key AND w.is_used
CROSS JOIN generate_series(-9, 10) AS step
JOIN declared_work n ON n.org_id = w.org_id AND n.kind = w.kind AND n.place = w.place + step AND NOT n.is_used
ORDER BY s.key, n.measure, n.contract_ref COLLATE "C", n.deliverable_ref COLLATE "C"
