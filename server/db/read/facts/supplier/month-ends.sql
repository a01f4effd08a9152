-- What each contractor that billed at the end of a December billed in each month and in its last ten days, from its first to its last.
WITH billed AS MATERIALIZED (
  SELECT i.org_id, i.supplier_id, i.id, coalesce(i.currency, c.currency, 'EUR') AS currency, i.issue_date, i.direction, i.document_id,
         i.sheet, i.cell, i.line, i.page, i.path, date_trunc('month', i.issue_date)::date AS month,
         i.issue_date > (date_trunc('month', i.issue_date) + interval '1 month - 11 days')::date AS is_end,
         i.direction * coalesce(i.total_without_vat,
                                (SELECT CASE WHEN count(l.net) = count(*) THEN sum(l.net) END FROM invoice_line l
                                 WHERE l.org_id = i.org_id AND l.invoice_id = i.id
                                   AND (l.line_status IS NULL OR l.line_status = 'DETAIL'))) AS amount
  FROM scope_supplier s
  JOIN invoice i ON i.org_id = s.org_id AND i.supplier_id = s.key
  LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  WHERE i.state IN ('current', 'credited') AND i.issue_date IS NOT NULL
), asked AS MATERIALIZED (
  SELECT b.org_id, b.supplier_id, b.currency
  FROM billed b
  GROUP BY b.org_id, b.supplier_id, b.currency
  HAVING bool_or(b.is_end AND b.direction = 1 AND extract(month FROM b.month) = 12)
), span AS (
  SELECT a.org_id, a.supplier_id, a.currency, m.month::date AS month
  FROM asked a
  JOIN (SELECT supplier_id, currency, min(month) AS first, max(month) AS last FROM billed GROUP BY supplier_id, currency) b
    ON b.supplier_id = a.supplier_id AND b.currency = a.currency
  CROSS JOIN LATERAL generate_series(b.first, b.last, interval '1 month') AS m (month)
), placed AS (
  SELECT b.supplier_id, b.currency, b.month,
         jsonb_strip_nulls(jsonb_build_object('file', d.file, 'sheet', b.sheet, 'cell', b.cell, 'line', b.line, 'page', b.page,
                                              'path', b.path)) AS source,
         row_number() OVER (PARTITION BY b.supplier_id, b.currency, b.month ORDER BY b.issue_date, d.file COLLATE "C", b.id) AS nth
  FROM billed b
  JOIN asked a ON a.supplier_id = b.supplier_id AND a.currency = b.currency
  JOIN document d ON d.org_id = b.org_id AND d.id = b.document_id
  WHERE b.is_end AND b.direction = 1 AND extract(month FROM b.month) = 12
), sourced AS (
  SELECT supplier_id, currency, month, jsonb_agg(source ORDER BY nth) AS sources FROM placed WHERE nth <= 20
  GROUP BY supplier_id, currency, month
), summed AS MATERIALIZED (
  SELECT p.org_id, p.supplier_id, p.month, p.currency, coalesce(sum(b.amount) FILTER (WHERE b.is_end), 0) AS amount,
         (count(b.id) FILTER (WHERE b.is_end))::int AS invoices, coalesce(sum(b.amount), 0) AS month_amount,
         count(b.amount) < count(b.id) AS is_partial
  FROM span p
  LEFT JOIN billed b ON b.supplier_id = p.supplier_id AND b.currency = p.currency AND b.month = p.month
  GROUP BY p.org_id, p.supplier_id, p.month, p.currency
)
SELECT s.key, m.month, m.currency, m.amount, m.invoices, m.month_amount AS "monthAmount", m.is_partial AS "isPartial",
       coalesce(o.sources, '[]') AS sources
FROM scope_supplier s
JOIN summed m ON m.org_id = s.org_id AND m.supplier_id = s.key
LEFT JOIN sourced o ON o.supplier_id = m.supplier_id AND o.currency = m.currency AND o.month = m.month
ORDER BY s.key, m.currency COLLATE "C", m.month
