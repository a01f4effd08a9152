-- The period a line speaks of, and its days and hours after the contract's own conversion. A date that the line leaves out is
-- the invoice's where the two make a period, else unknown: a start alone is not a period of one day. Without hours per day in
-- the contract, hours never become days. The quantity has the sign of what the line bills or gives back.
WITH timed AS (
  SELECT l.org_id, l.id,
         CASE WHEN l.own_period_start IS NOT NULL THEN l.own_period_start
              WHEN l.own_period_end IS NULL OR l.own_period_end >= i.period_start THEN i.period_start END AS period_start,
         CASE WHEN l.own_period_end IS NOT NULL THEN l.own_period_end
              WHEN l.own_period_start IS NULL OR l.own_period_start <= i.period_end THEN i.period_end END AS period_end,
         CASE WHEN l.own_period_start IS NOT NULL AND l.own_period_end IS NOT NULL THEN 'line'
              WHEN i.period_start IS NOT NULL OR i.period_end IS NOT NULL THEN 'invoice'
              WHEN l.own_period_start IS NOT NULL OR l.own_period_end IS NOT NULL THEN 'line' END AS period_from,
         days_of(l.billed_quantity, l.billed_unit, c.hours_per_day) AS billed_days,
         hours_of(l.billed_quantity, l.billed_unit, c.hours_per_day) AS billed_hours
  FROM invoice_line l
  JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
)
UPDATE invoice_line l SET
  period_start = t.period_start, period_end = t.period_end, period_from = t.period_from, billed_days = t.billed_days,
  billed_hours = t.billed_hours
FROM timed t
WHERE t.org_id = l.org_id AND t.id = l.id
  AND (l.period_start, l.period_end, l.period_from, l.billed_days, l.billed_hours)
      IS DISTINCT FROM (t.period_start, t.period_end, t.period_from, t.billed_days, t.billed_hours);
