-- Numbers of a line whose text has two readings, beside the middle one of what the other lines of the contract say in the same
-- unit. Lines whose own number is in doubt are no measure.
WITH doubt AS MATERIALIZED (
  SELECT s.key, l.org_id, i.contract_id, l.unit_code, n.place, n.item ->> 'field' AS field, n.item ->> 'text' AS text,
         CASE n.item ->> 'field' WHEN 'quantity' THEN l.quantity WHEN 'unitPrice' THEN l.unit_price ELSE l.net END AS value
  FROM scope_line s
  JOIN invoice_line l ON l.org_id = s.org_id AND l.id = s.key AND l.doubtful_numbers IS NOT NULL
  JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  CROSS JOIN LATERAL jsonb_array_elements(l.doubtful_numbers) WITH ORDINALITY AS n(item, place)
), usual AS (
  SELECT p.org_id, p.contract_id, p.unit_code, f.field, count(*)::int AS lines,
         percentile_disc(0.5) WITHIN GROUP (ORDER BY f.value) AS middle
  FROM (SELECT DISTINCT org_id, contract_id, unit_code FROM doubt WHERE contract_id IS NOT NULL) p
  JOIN invoice i ON i.org_id = p.org_id AND i.contract_id = p.contract_id AND i.state IN ('current', 'credited')
  JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND l.unit_code IS NOT DISTINCT FROM p.unit_code
   AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  CROSS JOIN LATERAL (VALUES ('quantity', abs(l.quantity)), ('unitPrice', abs(l.unit_price)), ('net', abs(l.net))) AS f(field, value)
  WHERE f.value > 0
    AND (l.doubtful_numbers IS NULL OR NOT l.doubtful_numbers @> jsonb_build_array(jsonb_build_object('field', f.field)))
  GROUP BY p.org_id, p.contract_id, p.unit_code, f.field
)
SELECT d.key, d.field, d.text, d.value, u.middle AS usual, coalesce(u.lines, 0) AS "otherLines"
FROM doubt d
LEFT JOIN usual u ON u.org_id = d.org_id AND u.contract_id = d.contract_id AND u.unit_code IS NOT DISTINCT FROM d.unit_code
 AND u.field = d.field
ORDER BY d.key, d.place
