-- Invoices that wait to be paid and were due before a day, or of which no due date is known.
SELECT count(i.due_date)::int AS "longOverdue", min(i.due_date) AS oldest, (count(*) - count(i.due_date))::int AS undated
FROM invoice i
WHERE {awaits}
  {if viewer} AND i.supplier_id = :viewer::bigint {end}
  {if scope} AND i.contract_id = ANY (:scope::bigint[]) {end}
  AND (i.due_date IS NULL OR i.due_date < :from::date)
