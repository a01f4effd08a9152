-- Invoices that wait to be paid and were due before a day, or of which no due date is known.
SELECT count(i.payable_by)::int AS "longOverdue", min(i.payable_by) AS oldest, (count(*) - count(i.payable_by))::int AS undated
FROM invoice i
WHERE {awaits}
  {if viewer} AND i.supplier_id = :viewer::bigint {end}
  {if scope} AND i.contract_id = ANY (:scope::bigint[]) {end}
  AND (i.payable_by IS NULL OR i.payable_by < :from::date)
