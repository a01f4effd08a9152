SELECT o.order_ref AS "orderRef", o.ordered_on AS "orderedOn", o.amount, o.days, o.starts_on AS "startsOn", o.ends_on AS "endsOn"
FROM purchase_order o
WHERE o.contract_key = $1
ORDER BY o.order_ref COLLATE "C", o.id
