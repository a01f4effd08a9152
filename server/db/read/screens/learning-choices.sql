-- Decisions on what is learnt from, the latest first: those on deliverables of the contracts $1 (null: all), and on contractors and
-- types, which are for everybody.
SELECT q.id, q.target, q.contract_ref AS "contractRef", q.deliverable_ref AS "deliverableRef", q.supplier_key AS "contractorKey",
       (SELECT min(s.name) FROM supplier s WHERE s.org_id = q.org_id AND s.key = q.supplier_key) AS "contractorName",
       q.type, q.forgotten, q.reason, a.name AS "setBy", to_json(q.set_at) #>> '{}' AS "setAt",
       NOT EXISTS (SELECT FROM learning_choice n
                   WHERE n.org_id = q.org_id AND n.id > q.id AND n.target = q.target
                     AND n.contract_key IS NOT DISTINCT FROM q.contract_key
                     AND n.deliverable_key IS NOT DISTINCT FROM q.deliverable_key
                     AND n.supplier_key IS NOT DISTINCT FROM q.supplier_key AND n.type IS NOT DISTINCT FROM q.type) AS counts
FROM learning_choice q
LEFT JOIN account a ON a.account_id = q.set_by
WHERE q.contract_key IS NULL OR $1::bigint[] IS NULL
   OR EXISTS (SELECT FROM contract c WHERE c.org_id = q.org_id AND c.contract_key = q.contract_key AND c.id = ANY ($1))
ORDER BY q.id DESC
