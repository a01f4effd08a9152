-- What the audit must find on the same data, asked of the plain tables with the catalogue's own readings (T1, C3, C4, D4).

-- name: T1
SELECT count(*) AS n, sum(billed_cd - worked_cd) AS extra FROM (
  SELECT l.consultant_id, sum(l.billed_cd) AS billed_cd,
         (SELECT coalesce(sum(t.day_cd), 0) FROM timesheets t
          WHERE t.consultant_id = l.consultant_id AND t.contract_id = l.contract_id
            AND t.work_date BETWEEN l.period_start AND l.period_end) AS worked_cd
  FROM invoice_lines l
  GROUP BY l.consultant_id, l.contract_id, l.period_start, l.period_end
) billed WHERE billed_cd - worked_cd > greatest(25, 0.02 * billed_cd);

-- name: C3
SELECT count(*) AS n, sum(day_cd - 100) AS extra FROM (
  SELECT sum(day_cd) AS day_cd FROM timesheets
  GROUP BY consultant_id, contract_id, work_date HAVING sum(day_cd) > 100
) person_day;

-- name: C4
SELECT count(*) AS n, sum(day_cd - 100) AS extra FROM (
  SELECT sum(day_cd) AS day_cd FROM timesheets
  GROUP BY consultant_id, work_date HAVING sum(day_cd) > 100 AND count(DISTINCT contract_id) > 1
) person_day;

-- name: D4
SELECT count(*) AS n, sum(later.billed_cd) AS extra
FROM invoice_lines later
WHERE EXISTS (
  SELECT FROM invoice_lines earlier
  WHERE earlier.consultant_id = later.consultant_id AND earlier.contract_id = later.contract_id
    AND earlier.period_start = later.period_start AND earlier.period_end = later.period_end
    AND earlier.invoice_id < later.invoice_id
);
