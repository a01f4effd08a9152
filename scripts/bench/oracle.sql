-- What the audit must find on the same data, asked of the plain tables with the catalogue's own readings (T1, C3, C4, D2, D4, T10).

-- name: T1
-- Lines that lack days, and how many: lines of one person, contract and period take what is recorded in the order of their invoices.
WITH billed AS (
  SELECT l.billed_cd, sum(l.billed_cd) OVER alike AS all_cd, sum(l.billed_cd) OVER (alike ORDER BY l.invoice_id) AS running_cd,
         (SELECT coalesce(sum(t.day_cd), 0) FROM timesheets t
          WHERE t.consultant_id = l.consultant_id AND t.contract_id = l.contract_id
            AND t.work_date BETWEEN l.period_start AND l.period_end) AS worked_cd
  FROM invoice_lines l
  WINDOW alike AS (PARTITION BY l.consultant_id, l.contract_id, l.period_start, l.period_end)
)
SELECT count(*) AS n, sum(least(billed_cd, running_cd - worked_cd)) AS extra
FROM billed
WHERE all_cd - worked_cd > greatest(25, 0.02 * all_cd) AND running_cd > worked_cd;

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

-- name: D2
-- Cents of the later one of two invoices of one contract for the same amount, within 45 days, whose periods overlap.
WITH invoice AS (
  SELECT i.invoice_id, i.contract_id, i.amount_cents, i.invoice_date, min(l.period_start) AS starts, max(l.period_end) AS ends
  FROM invoices i
  JOIN invoice_lines l ON l.invoice_id = i.invoice_id
  GROUP BY i.invoice_id, i.contract_id, i.amount_cents, i.invoice_date
)
SELECT count(*) AS n, sum(later.amount_cents) AS extra
FROM invoice later
WHERE EXISTS (
  SELECT FROM invoice earlier
  WHERE earlier.contract_id = later.contract_id AND earlier.amount_cents = later.amount_cents
    AND (earlier.invoice_date, earlier.invoice_id) < (later.invoice_date, later.invoice_id)
    AND earlier.invoice_date >= later.invoice_date - 45
    AND earlier.starts <= later.ends AND earlier.ends >= later.starts
);

-- name: D4
SELECT count(*) AS n, sum(later.billed_cd) AS extra
FROM invoice_lines later
WHERE EXISTS (
  SELECT FROM invoice_lines earlier
  WHERE earlier.consultant_id = later.consultant_id AND earlier.contract_id = later.contract_id
    AND earlier.period_start = later.period_start AND earlier.period_end = later.period_end
    AND earlier.invoice_id < later.invoice_id
);

-- name: T10
-- People, and entries, whose narrative without a ticket is that of somebody else in the same week.
WITH told AS (
  SELECT t.consultant_id, min(t.consultant_id) OVER alike AS first_id, max(t.consultant_id) OVER alike AS last_id
  FROM timesheets t
  WHERE t.narrative !~ 'PRJ-'
  WINDOW alike AS (PARTITION BY date_trunc('week', t.work_date), trim(regexp_replace(lower(t.narrative), '[^[:alpha:]]+', ' ', 'g')))
)
SELECT count(DISTINCT consultant_id) AS n, count(*) AS extra FROM told WHERE first_id <> last_id;
