-- Invoices that wait to be paid and are due from a day on, the soonest due first.
SELECT i.id
FROM invoice i
WHERE {awaits}
  {if viewer} AND i.supplier_id = :viewer::bigint {end}
  {if scope} AND i.contract_id = ANY (:scope::bigint[]) {end}
  AND i.payable_by IS NOT NULL
  AND (CASE WHEN i.payable_by IS NULL THEN 'infinity'::date ELSE i.payable_by END) >= :from::date
ORDER BY (CASE WHEN i.payable_by IS NULL THEN 'infinity'::date ELSE i.payable_by END), i.id
LIMIT :rows
