-- The same in the order of what is at stake: the invoices that the audit saw.
SELECT i.id, s.stake_order::text AS key
FROM invoice_stake s
JOIN invoice i ON i.org_id = s.org_id AND i.id = s.invoice_id
WHERE s.audit_id = :audit::bigint AND s.side = :side::text
  {if viewer} AND i.supplier_id = :viewer::bigint {end}
  {if scope} AND i.contract_id = ANY (:scope::bigint[]) {end}
  {if supplier} AND i.supplier_id = :supplier::bigint {end}
  {if contract} AND i.contract_id = :contract::bigint {end}
  {if state} AND i.state = :state {end}
  {if awaits} AND ({awaits}) {end}
  {if class} AND CASE :class WHEN 'fact' THEN s.facts ELSE s.questions END > 0 {end}
  {if from} AND ((i.number_key COLLATE "C" >= :from AND i.number_key COLLATE "C" < :to)
                 OR i.supplier_id = ANY (:suppliers::bigint[]) OR i.contract_id = ANY (:contracts::bigint[])) {end}
  {if afterId} AND (s.stake_order, s.invoice_id) < (:afterKey::bigint, :afterId::bigint) {end}
ORDER BY s.stake_order DESC, s.invoice_id DESC
LIMIT :rows
