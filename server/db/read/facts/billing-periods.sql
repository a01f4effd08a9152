-- Days between the periods of a contract that no invoice bills, whatever became of it. Laid out in tables with statistics, because
-- the planner cannot guess their sizes. `invoice_id` is the first invoice after the gap, `previous_id` the last one before it.
CREATE TEMP TABLE IF NOT EXISTS billing_gap (
  invoice_id bigint, contract_id bigint, starts date, ends date, previous_id bigint
) ON COMMIT PRESERVE ROWS;
INSERT INTO billing_gap
WITH period AS (
  SELECT i.id AS invoice_id, i.contract_id, i.ref, i.issue_date, d.place, l.period_start, max(l.period_end) AS period_end
  FROM area_invoice i
  JOIN document_place d ON d.document_id = i.document_id
  JOIN area_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  WHERE i.direction = 1 AND i.contract_id IS NOT NULL AND l.period_start IS NOT NULL AND l.period_end IS NOT NULL
  GROUP BY i.id, i.contract_id, i.ref, i.issue_date, d.place, l.period_start
), placed AS (
  SELECT p.*, row_number() OVER turn AS turn,
         p.period_start > max(p.period_end) OVER (turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) + 1 AS opens
  FROM period p
  WINDOW turn AS (PARTITION BY p.contract_id ORDER BY p.period_start, p.issue_date, p.ref COLLATE "C", p.place, p.invoice_id)
), counted AS (
  SELECT p.*, count(*) FILTER (WHERE p.opens) OVER (PARTITION BY p.contract_id ORDER BY p.turn) AS island FROM placed p
), island AS (
  -- Periods without a day between them.
  SELECT c.contract_id, c.island, min(c.period_start) AS starts, max(c.period_end) AS ends,
         (array_agg(c.invoice_id ORDER BY c.turn))[1] AS first_id, (array_agg(c.invoice_id ORDER BY c.period_end DESC, c.turn))[1] AS last_id
  FROM counted c
  GROUP BY c.contract_id, c.island
), gap AS (
  SELECT i.first_id, i.contract_id, lag(i.ends) OVER turn + 1 AS starts, i.starts - 1 AS ends, lag(i.last_id) OVER turn AS previous_id
  FROM island i
  WINDOW turn AS (PARTITION BY i.contract_id ORDER BY i.island)
)
SELECT DISTINCT ON (g.first_id) g.first_id AS invoice_id, g.contract_id, g.starts, g.ends, g.previous_id
FROM gap g
WHERE g.previous_id IS NOT NULL
ORDER BY g.first_id, g.starts;
CREATE INDEX IF NOT EXISTS billing_gap_by_invoice_id ON billing_gap (invoice_id);
ANALYZE billing_gap;

-- What current invoices bill of one person over one period and for one purpose, where several invoices of the contract meet: the
-- lines of it, and its days less what was credited.
CREATE TEMP TABLE IF NOT EXISTS billing_span (
  id bigint, org_id bigint, group_id bigint, contract_id bigint, person_key text, person_name text, invoice_id bigint, supplier_id bigint,
  number_key text, preceding_keys text[], issue_date date, invoice_ref text, place bigint, period_start date, period_end date,
  profile_key text, orders bigint[], deliverables bigint[], days numeric, guessed boolean, in_words boolean, in_hours boolean,
  line_ids bigint[]
) ON COMMIT PRESERVE ROWS;
INSERT INTO billing_span
WITH several AS MATERIALIZED (
  SELECT n.group_id
  FROM grouped_line n
  WHERE n.state = 'current' AND n.direction = 1 AND n.person_key IS NOT NULL AND n.days > 0
  GROUP BY n.group_id
  HAVING count(DISTINCT n.invoice_id) > 1
), line AS (
  SELECT n.*, coalesce(a.days, n.days) AS left_days, l.unit_how IS NOT DISTINCT FROM 'wording' AS in_words, l.billed_unit = 'hour' AS in_hours,
         ARRAY(SELECT DISTINCT k.order_id FROM area_tie k
               WHERE k.org_id = n.org_id AND k.line_id = n.line_id AND k.how <> 'only-candidate' AND k.order_id IS NOT NULL ORDER BY 1) AS orders,
         ARRAY(SELECT DISTINCT k.deliverable_id FROM area_tie k
               WHERE k.org_id = n.org_id AND k.line_id = n.line_id AND k.how <> 'only-candidate' AND k.deliverable_id IS NOT NULL
               ORDER BY 1) AS deliverables
  FROM grouped_line n
  JOIN area_line l ON l.org_id = n.org_id AND l.id = n.line_id
  LEFT JOIN asked_line a ON a.group_id = n.group_id AND a.line_id = n.line_id AND NOT a.guest
  WHERE n.group_id IN (SELECT group_id FROM several) AND n.state = 'current' AND n.direction = 1 AND n.days > 0
    AND coalesce(a.days, n.days) > 0
)
SELECT row_number() OVER (ORDER BY n.group_id, n.invoice_id, n.period_start, n.period_end, n.profile_key COLLATE "C", n.orders, n.deliverables) AS id,
       n.org_id, n.group_id, n.contract_id, n.person_key, min(n.person_name) AS person_name, n.invoice_id, i.supplier_id, i.number_key,
       i.preceding_keys, n.issue_date, n.invoice_ref, min(n.place) AS place, n.period_start, n.period_end, n.profile_key,
       nullif(n.orders, '{}') AS orders, nullif(n.deliverables, '{}') AS deliverables, sum(n.left_days) AS days,
       bool_or(n.how = 'only-candidate') AS guessed, bool_or(n.in_words) AS in_words, bool_or(n.in_hours) AS in_hours,
       (array_agg(n.line_id ORDER BY n.position))[1:20] AS line_ids
FROM line n
JOIN area_invoice i ON i.org_id = n.org_id AND i.id = n.invoice_id
GROUP BY n.org_id, n.group_id, n.contract_id, n.person_key, n.invoice_id, i.supplier_id, i.number_key, i.preceding_keys, n.issue_date,
         n.invoice_ref, n.period_start, n.period_end, n.profile_key, n.orders, n.deliverables;
CREATE INDEX IF NOT EXISTS billing_span_by_group_id ON billing_span (group_id, period_start);
CREATE INDEX IF NOT EXISTS billing_span_by_id ON billing_span (id);
ANALYZE billing_span;
