-- When the work of declaration $2 of contract $1 was done and what its contract asks, by the SQL of an audit that looks at this
-- declaration alone: the tables that it lays, then its fact. Lines are looked at where the declaration leaves an end of its period
-- open. Nothing tells the contract of a reference that several firms hold.
WITH area_statement AS (
  SELECT a.* FROM ai_declaration a WHERE a.contract_key = $1 AND a.declaration_key = $2
), area_declaration AS (
  SELECT a.org_id, min(a.id) AS key, count(*) AS rows, array_agg(a.number_key) FILTER (WHERE a.number_key IS NOT NULL) AS numbers,
         min(a.period_start) IS NULL OR max(a.period_end) IS NULL AS is_open
  FROM area_statement a
  GROUP BY a.org_id
), scope_declaration AS (
  SELECT d.org_id, d.key FROM area_declaration d
), area_invoice AS (
  SELECT i.*
  FROM area_declaration d
  JOIN contract c ON c.org_id = d.org_id AND c.contract_key = $1
  JOIN invoice i ON i.org_id = c.org_id AND i.contract_id = c.id
  WHERE d.is_open AND (coalesce(cardinality(d.numbers), 0) < d.rows OR i.number_key = ANY (d.numbers) OR i.preceding_keys && d.numbers)
), area_line AS (
  SELECT l.* FROM area_invoice i JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
), area_tie AS (
  SELECT t.* FROM area_line l JOIN line_tie t ON t.org_id = l.org_id AND t.line_id = l.id
),
{tables}
SELECT w."workStart", w."workEnd", w."finishedBy", c.start_date AS "startDate", coalesce(c.unread_limits, '{}') AS "unreadLimits",
       CASE WHEN c.id IS NOT NULL THEN coalesce(c.ai_declaration_required, 'no') END AS asked
FROM (
{subject}
) w
LEFT JOIN contract c ON c.id = w."contractId"
