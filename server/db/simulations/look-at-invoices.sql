-- The invoices of a simulation: of one contract ($1, its key), of the contracts in sight ($2), received from $3 to $4. Where no
-- register tells when an invoice was received, the day of its issue stands for it.
INSERT INTO looked_invoice (org_id, id, contract_id, currency)
SELECT i.org_id, i.id, i.contract_id, coalesce(i.currency, c.currency, 'EUR')
FROM invoice i
LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
LEFT JOIN LATERAL (
  SELECT min(e."on") AS received_on
  FROM invoice_event e
  WHERE ($3::date IS NOT NULL OR $4::date IS NOT NULL) AND e.org_id = i.org_id AND e.number_key = i.number_key AND e.supplier_id = i.supplier_id
    AND e.event = 'received'
) told ON true
CROSS JOIN LATERAL (SELECT coalesce(told.received_on, i.issue_date) AS on_day) received
WHERE ($1::text IS NULL OR c.contract_key = $1) AND ($2::bigint[] IS NULL OR i.contract_id = ANY ($2))
  AND ($3::date IS NULL OR received.on_day >= $3) AND ($4::date IS NULL OR received.on_day <= $4)
