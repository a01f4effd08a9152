-- Stretches of work of each person for each contractor, by calendar month: recorded days, and what lines bill where the person
-- has no day of the contract. Months are grouped first: a stretch looks at a few dozen rows, however many days it has.
WITH recorded AS (
  SELECT w.org_id, w.person_key, w.contract_id, date_trunc('month', w.work_date) AS month, min(w.work_date) AS starts,
         max(w.work_date) AS ends, coalesce(sum(w.days), 0) AS days, count(w.days) < count(*) AS has_unknown
  FROM worked_day w
  WHERE w.days IS NULL OR w.days > 0
  GROUP BY w.org_id, w.person_key, w.contract_id, date_trunc('month', w.work_date)
), dated AS (
  SELECT DISTINCT org_id, person_key, contract_id FROM recorded
), piece AS (
  SELECT org_id, person_key, contract_id, starts, ends, days, has_unknown, NULL::bigint AS line_id FROM recorded
  UNION ALL
  SELECT p.org_id, p.person_key, p.contract_id, p.period_start, p.period_end, coalesce(p.days, 0), p.days IS NULL, p.line_id
  FROM line_part p
  LEFT JOIN dated d ON d.org_id = p.org_id AND d.person_key = p.person_key AND d.contract_id = p.contract_id
  WHERE p.person_key IS NOT NULL AND p.state = 'current' AND p.direction = 1 AND d.person_key IS NULL
), held AS (
  SELECT b.*, c.supplier_id, c.contract_ref,
         max(b.ends) OVER (PARTITION BY b.org_id, b.person_key, c.supplier_id ORDER BY b.starts, b.ends
                           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM piece b
  JOIN area_contract c ON c.org_id = b.org_id AND c.id = b.contract_id AND c.supplier_id IS NOT NULL
), numbered AS (
  -- A summer, a leave: work that starts again within the season goes on.
  SELECT h.*, count(*) FILTER (WHERE h.before IS NULL OR h.starts > h.before + 92)
                OVER (PARTITION BY h.org_id, h.person_key, h.supplier_id ORDER BY h.starts, h.ends) AS stretch
  FROM held h
), summed AS (
  SELECT n.org_id, n.person_key, n.supplier_id, n.stretch, min(n.starts) AS starts, max(n.ends) AS ends, sum(n.days) AS days,
         bool_or(n.has_unknown) AS has_unknown, array_agg(DISTINCT n.contract_ref COLLATE "C") AS contracts,
         array_agg(DISTINCT n.contract_id) AS contract_ids, (array_agg(n.contract_id ORDER BY n.starts))[1] AS first_contract,
         (array_agg(n.contract_id ORDER BY n.ends DESC))[1] AS last_contract,
         (array_agg(n.line_id ORDER BY n.starts, n.line_id))[1] AS first_line, (array_agg(n.line_id ORDER BY n.ends DESC, n.line_id))[1] AS last_line
  FROM numbered n
  GROUP BY n.org_id, n.person_key, n.supplier_id, n.stretch
), delivering AS (
  SELECT c.org_id, c.id AS contract_id
  FROM area_contract c
  WHERE c.deliverables_expected
     OR EXISTS (SELECT FROM deliverable d WHERE d.org_id = c.org_id AND d.contract_key = c.contract_key)
     OR EXISTS (SELECT FROM work_unit u WHERE u.org_id = c.org_id AND u.contract_key = c.contract_key)
)
SELECT s.key, sp.key AS "supplierKey", coalesce(sp.name, sp.key) AS "supplierName", m.starts AS "from", m.ends AS "to", m.days,
       m.has_unknown AS "hasUnknownDays", m.contracts[1:20] AS contracts, cardinality(m.contracts) AS "contractCount",
       EXISTS (SELECT FROM delivering g WHERE g.org_id = m.org_id AND g.contract_id = ANY (m.contract_ids)) AS "hasDeliverables", p.places
FROM scope_person s
JOIN summed m ON m.org_id = s.org_id AND m.person_key = s.key
JOIN supplier sp ON sp.org_id = m.org_id AND sp.id = m.supplier_id
-- Places are looked up for stretches that may be long ones.
CROSS JOIN LATERAL (
  SELECT json_agg(q.place ORDER BY q.position) AS places
  FROM (
    SELECT DISTINCT ON (x.position) x.position,
           json_strip_nulls(json_build_object('file', d.file, 'sheet', x.sheet, 'cell', x.cell, 'line', x.line, 'path', x.path)) AS place
    FROM (
      SELECT 1 AS position, w.document_id, w.sheet, w.cell, w.line, w.path
      FROM worked_day w
      WHERE m.ends > m.starts + 180 AND m.first_line IS NULL AND w.org_id = m.org_id AND w.person_key = m.person_key AND w.contract_id = m.first_contract
        AND w.work_date = m.starts
      UNION ALL
      SELECT 2, w.document_id, w.sheet, w.cell, w.line, w.path
      FROM worked_day w
      WHERE m.ends > m.starts + 180 AND m.last_line IS NULL AND w.org_id = m.org_id AND w.person_key = m.person_key AND w.contract_id = m.last_contract
        AND w.work_date = m.ends
      UNION ALL
      SELECT CASE WHEN l.id = m.first_line THEN 1 ELSE 2 END, i.document_id, l.sheet, l.cell, l.line, l.path
      FROM invoice_line l
      JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
      WHERE m.ends > m.starts + 180 AND l.org_id = m.org_id AND l.id IN (m.first_line, m.last_line)
    ) x
    JOIN document d ON d.org_id = m.org_id AND d.id = x.document_id
    ORDER BY x.position, d.file COLLATE "C", x.line
  ) q
) p
ORDER BY s.key, m.starts, sp.key COLLATE "C"
