-- One page of invoices in one order.
SELECT i.id, ({key})::text AS key
FROM invoice i
WHERE true
  {if viewer} AND i.supplier_id = :viewer::bigint {end}
  {if scope} AND i.contract_id = ANY (:scope::bigint[]) {end}
  {if supplier} AND i.supplier_id = :supplier::bigint {end}
  {if contract} AND i.contract_id = :contract::bigint {end}
  {if state} AND i.state = :state {end}
  {if awaits} AND ({awaits}) {end}
  {if class} AND EXISTS (
    SELECT FROM invoice_stake s
    WHERE s.org_id = i.org_id AND s.audit_id = :audit::bigint AND s.side = :side::text AND s.invoice_id = i.id
      AND CASE :class WHEN 'fact' THEN s.facts ELSE s.questions END > 0) {end}
  {if from} AND ((i.number_key COLLATE "C" >= :from AND i.number_key COLLATE "C" < :to)
                 OR i.supplier_id = ANY (:suppliers::bigint[]) OR i.contract_id = ANY (:contracts::bigint[])) {end}
  {only}
  {if afterId} AND ({key}, i.id) {beyond} (:afterKey::{type}, :afterId::bigint) {end}
ORDER BY {key} {direction}, i.id {direction}
LIMIT :rows
