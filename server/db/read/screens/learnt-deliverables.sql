-- Checked deliverables of the contracts $1 (null: all), with the decision that keeps each out of what is learnt: the same rows as
-- facts/comparables.sql, for people.
WITH forgotten AS MATERIALIZED (SELECT * FROM forgotten_learning)
SELECT c.contract_ids[1] AS "contractId", d.contract_ref AS "contractRef", d.deliverable_ref AS "deliverableRef", d.title, d.type, d.size,
       d.size_unit AS "sizeUnit", coalesce(s.key, c.supplier_name) AS "contractorKey",
       coalesce(min(s.name), c.supplier_name) AS "contractorName", trim_scale(sum(r.accepted_days)) AS "acceptedDays",
       coalesce(r.delivered_on, max(r.decided_on)) AS "finishedOn",
       CASE
         WHEN EXISTS (SELECT FROM forgotten f WHERE f.contract_key = d.contract_key AND f.deliverable_key = d.deliverable_key)
           THEN 'deliverable'
         WHEN EXISTS (SELECT FROM forgotten f WHERE f.supplier_key = coalesce(s.key, c.supplier_name)) THEN 'contractor'
         WHEN EXISTS (SELECT FROM forgotten f WHERE f.type = d.type) THEN 'type'
       END AS "forgottenBy"
FROM checked_deliverable r
JOIN deliverable d ON d.org_id = r.org_id AND d.id = r.id
JOIN contract_holder c ON c.org_id = r.org_id AND c.contract_key = r.contract_key AND c.holder = r.holder
LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
WHERE ($1::bigint[] IS NULL OR c.contract_ids && $1)
GROUP BY d.org_id, d.id, r.delivered_on, s.key, c.supplier_name, c.contract_ids
ORDER BY d.type COLLATE "C", d.contract_ref COLLATE "C", d.deliverable_ref COLLATE "C", coalesce(s.key, c.supplier_name) COLLATE "C"
