-- name: billed above timesheet
SELECT count(*) AS n, sum(billed_cd - worked_cd) AS extra FROM (
  SELECT l.line_id, l.billed_cd, coalesce(sum(t.day_cd), 0) AS worked_cd
  FROM invoice_lines l
  LEFT JOIN timesheets t
    ON t.consultant_id = l.consultant_id AND t.contract_id = l.contract_id
   AND t.work_date BETWEEN l.period_start AND l.period_end
  GROUP BY l.line_id, l.billed_cd
) line WHERE billed_cd > worked_cd;

-- name: above one day on a date
SELECT count(*) AS n, sum(day_cd) AS extra FROM (
  SELECT consultant_id, work_date, sum(day_cd) AS day_cd
  FROM timesheets GROUP BY consultant_id, work_date HAVING sum(day_cd) > 100
) person_day;

-- name: weekends and holidays
SELECT count(*) AS n, sum(day_cd) AS extra FROM timesheets
WHERE extract(isodow FROM work_date) > 5 OR work_date IN (SELECT day FROM holidays);

-- name: invoices sent twice
SELECT count(*) AS n, count(DISTINCT b.invoice_id) AS extra
FROM invoices a
JOIN invoices b
  ON b.supplier_id = a.supplier_id AND b.amount_cents = a.amount_cents AND b.invoice_id <> a.invoice_id
 AND b.invoice_date BETWEEN a.invoice_date AND a.invoice_date + 45
 AND (b.invoice_date > a.invoice_date OR b.invoice_id > a.invoice_id);

-- name: price above the contract
SELECT count(*) AS n, sum((l.rate_cents - r.rate_cents) * CAST(l.billed_cd AS bigint)) AS extra
FROM invoice_lines l
JOIN contract_rates r ON r.contract_id = l.contract_id AND r.profile = l.profile
WHERE l.rate_cents > r.rate_cents;

-- name: narratives of several people
SELECT count(*) AS n, sum(people) AS extra FROM (
  SELECT contract_id, md5(regexp_replace(lower(narrative), '[^a-z]+', ' ', 'g')) AS hash,
         count(DISTINCT consultant_id) AS people
  FROM timesheets GROUP BY 1, 2 HAVING count(DISTINCT consultant_id) > 1
) narrative;
