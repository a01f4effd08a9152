-- Days of the organisation's calendar that touch $1 to $2. $3 contracts in sight; null: all.
SELECT o.id, o.kind, o.date_from AS "from", o.date_to AS "to", o.label, o.place, o.contract_ref AS "contractRef",
       a.name AS "setBy", to_json(o.set_at) #>> '{}' AS "setAt"
FROM own_days o
LEFT JOIN account a ON a.account_id = o.set_by
WHERE o.date_from <= $2 AND o.date_to >= $1
  AND ($3::bigint[] IS NULL OR o.contract_key IS NULL
       OR o.contract_key IN (SELECT c.contract_key FROM contract c WHERE c.id = ANY ($3)))
ORDER BY o.date_from, o.date_to, o.id
