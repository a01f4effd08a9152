-- The contracts of each contractor that has several, one of them with a ceiling: what each bills by month, and the days of the
-- people who work on it. Sums by month: rows do not grow with the timesheets.
WITH held AS (
  SELECT DISTINCT ON (c.org_id, c.contract_key, c.supplier_id) s.key, c.org_id, c.id, c.contract_ref, c.ceiling_amount, c.currency
  FROM scope_supplier s
  JOIN contract c ON c.org_id = s.org_id AND c.supplier_id = s.key
  ORDER BY c.org_id, c.contract_key, c.supplier_id, cardinality(c.assumed_columns), c.id
), several AS (
  SELECT h.* FROM (SELECT h.*, count(*) OVER own AS contracts, count(h.ceiling_amount) OVER own AS ceilings
                   FROM held h WINDOW own AS (PARTITION BY h.key)) h
  WHERE h.contracts > 1 AND h.ceilings > 0
), invoiced AS (
  SELECT v.key, v.id AS contract_id, date_trunc('month', coalesce(n.period_end, i.period_end, i.issue_date))::date AS month,
         CASE WHEN coalesce(i.currency = coalesce(v.currency, 'EUR'), true) THEN i.direction * coalesce(i.total_without_vat, n.net) END AS amount
  FROM several v
  JOIN area_invoice i ON i.org_id = v.org_id AND i.contract_id = v.id AND i.state IN ('current', 'credited')
  CROSS JOIN LATERAL (
    SELECT CASE WHEN count(l.net) = count(*) THEN sum(l.net) END AS net, max(l.period_end) AS period_end
    FROM area_line l
    WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  ) n
), billed AS (
  SELECT m.contract_id, json_agg(json_build_object('month', m.month, 'amount', m.amount) ORDER BY m.month) AS months
  FROM (SELECT contract_id, month, CASE WHEN count(amount) = count(*) THEN sum(amount)::text END AS amount
        FROM invoiced WHERE month IS NOT NULL GROUP BY contract_id, month) m
  GROUP BY m.contract_id
), recorded AS (
  SELECT v.key, w.contract_id, w.person_key, date_trunc('month', w.work_date)::date AS month, sum(w.days) AS days,
         bool_or(w.days IS NULL) AS unplaced
  FROM several v
  JOIN worked_day_of_contract w ON w.org_id = v.org_id AND w.contract_id = v.id
  GROUP BY v.key, w.contract_id, w.person_key, date_trunc('month', w.work_date)
), dated AS (
  SELECT DISTINCT contract_id, person_key FROM recorded
), spread AS (
  SELECT contract_id, person_key, month, days, unplaced FROM recorded
  UNION ALL
  SELECT p.contract_id, p.person_key, date_trunc('month', p.period_start)::date, p.days,
         p.days IS NULL OR date_trunc('month', p.period_start) <> date_trunc('month', p.period_end)
  FROM several v
  JOIN line_part p ON p.org_id = v.org_id AND p.contract_id = v.id AND p.person_key IS NOT NULL AND p.state = 'current'
  LEFT JOIN dated d ON d.contract_id = p.contract_id AND d.person_key = p.person_key
  WHERE d.person_key IS NULL
), worked AS (
  SELECT m.contract_id,
         json_agg(json_build_object('personKey', m.person_key, 'personName', coalesce(n.name, m.person_key), 'month', m.month,
                                    'days', m.days)
                  ORDER BY m.person_key COLLATE "C", m.month) AS people
  FROM (SELECT contract_id, person_key, month, CASE WHEN NOT bool_or(unplaced) THEN sum(days)::text END AS days
        FROM spread GROUP BY contract_id, person_key, month) m
  LEFT JOIN (SELECT t.person_key, min(t.name) AS name FROM team_member t GROUP BY t.person_key) n ON n.person_key = m.person_key
  GROUP BY m.contract_id
)
SELECT v.key, v.id AS "contractId", coalesce(b.months, '[]') AS billed, coalesce(w.people, '[]') AS people
FROM several v
LEFT JOIN billed b ON b.contract_id = v.id
LEFT JOIN worked w ON w.contract_id = v.id
ORDER BY v.key, v.contract_ref COLLATE "C", v.id
