-- The longest run of numbers that follow each other one by one: what stands before the last figures is the same, these go up by
-- one. Whatever became of a document, it took its number.
WITH numbered AS MATERIALIZED (
  SELECT i.org_id, i.supplier_id, i.id, i.number, i.issue_date, upper(left(a.stem, length(a.stem) - length(m.digits))) AS series,
         m.digits::bigint AS place, i.contract_key, i.order_key, i.contract_id
  FROM scope_supplier s
  JOIN invoice i ON i.org_id = s.org_id AND i.supplier_id = s.key
  -- Up to its last figure; and these, fifteen of them at most. A pattern would take longer than all the rest.
  CROSS JOIN LATERAL (
    SELECT CASE WHEN position(right(i.number, 1) IN '0123456789') > 0 THEN i.number ELSE regexp_replace(i.number, '[^0-9]+$', '') END AS stem
  ) a
  CROSS JOIN LATERAL (SELECT right(substr(a.stem, length(rtrim(a.stem, '0123456789')) + 1), 15) AS digits) m
  WHERE m.digits <> ''
), step AS (
  SELECT n.*, n.place - dense_rank() OVER (PARTITION BY n.supplier_id, n.series ORDER BY n.place) AS island FROM numbered n
), island AS (
  SELECT t.supplier_id, t.series, t.island, count(DISTINCT t.place)::int AS length, min(t.issue_date) AS first_date,
         max(t.issue_date) AS last_date
  FROM step t
  GROUP BY t.supplier_id, t.series, t.island
  HAVING count(DISTINCT t.place) > 1
), longest AS MATERIALIZED (
  SELECT DISTINCT ON (supplier_id) * FROM island ORDER BY supplier_id, length DESC, first_date, series COLLATE "C", island
), signs AS (
  SELECT l.supplier_id,
         -- 9, 2609 or 202609 in September or October 2026.
         bool_and(coalesce(t.place IN (d.month % 100, d.month % 10000, d.month,
                                       d.month_before % 100, d.month_before % 10000, d.month_before), false)) AS by_month,
         bool_and(coalesce(length(x.key) >= 4 AND position(x.key IN d.series) > 0, false)) AS own_series
  FROM longest l
  JOIN step t ON t.supplier_id = l.supplier_id AND t.series = l.series AND t.island = l.island
  LEFT JOIN contract c ON c.org_id = t.org_id AND c.id = t.contract_id
  CROSS JOIN LATERAL (
    SELECT to_char(t.issue_date, 'YYYYMM')::int AS month, to_char(t.issue_date - interval '1 month', 'YYYYMM')::int AS month_before,
           regexp_replace(t.series, '[^[:alnum:]]', '', 'g') AS series
  ) d
  CROSS JOIN LATERAL (SELECT CASE WHEN position(t.order_key IN d.series) > 0 THEN t.order_key ELSE coalesce(c.contract_key, t.contract_key) END AS key) x
  GROUP BY l.supplier_id
), member AS (
  SELECT l.supplier_id, t.number, t.place,
         jsonb_strip_nulls(jsonb_build_object('file', d.file, 'sheet', i.sheet, 'cell', i.cell, 'line', i.line, 'page', i.page,
                                              'path', i.path)) AS source,
         row_number() OVER (PARTITION BY l.supplier_id ORDER BY t.place, d.file COLLATE "C", t.id) AS nth
  FROM longest l
  JOIN step t ON t.supplier_id = l.supplier_id AND t.series = l.series AND t.island = l.island
  JOIN invoice i ON i.org_id = t.org_id AND i.id = t.id
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
), named AS (
  SELECT m.supplier_id, (array_agg(m.number ORDER BY m.nth))[1] AS first, (array_agg(m.number ORDER BY m.nth DESC))[1] AS last,
         jsonb_agg(m.source ORDER BY m.nth) FILTER (WHERE m.nth <= 20) AS sources
  FROM member m
  GROUP BY m.supplier_id
), counted AS (
  SELECT i.supplier_id, count(*)::int AS numbered
  FROM scope_supplier s
  JOIN invoice i ON i.org_id = s.org_id AND i.supplier_id = s.key
  WHERE i.number IS NOT NULL
  GROUP BY i.supplier_id
), team AS (
  SELECT c.supplier_id, count(DISTINCT t.person_key)::int AS people
  FROM scope_supplier s
  JOIN contract c ON c.org_id = s.org_id AND c.supplier_id = s.key
  JOIN team_member t ON t.org_id = c.org_id AND t.contract_key = c.contract_key
  GROUP BY c.supplier_id
)
SELECT s.key, coalesce(k.numbered, 0) AS numbered, l.length, n.first, n.last, l.first_date AS "firstDate", l.last_date AS "lastDate",
       g.by_month AS "byMonth", g.own_series AS "ownSeries", n.sources, t.people
FROM scope_supplier s
LEFT JOIN counted k ON k.supplier_id = s.key
LEFT JOIN longest l ON l.supplier_id = s.key
LEFT JOIN signs g ON g.supplier_id = s.key
LEFT JOIN named n ON n.supplier_id = s.key
LEFT JOIN team t ON t.supplier_id = s.key
ORDER BY s.key
