-- What became of each invoice: an event says it was rejected or cancelled, a corrected invoice (384) replaces the one it
-- cites, a credit note over the whole amount credits it. Everything else is current.
WITH event AS (
  SELECT e.org_id, e.number_key, e.supplier_id,
         CASE WHEN bool_or(e.event = 'cancelled') THEN 'cancelled' ELSE 'rejected' END AS state
  FROM invoice_event e
  WHERE e.event IN ('rejected', 'cancelled')
  GROUP BY e.org_id, e.number_key, e.supplier_id
), citation AS (
  SELECT i.org_id, i.supplier_id, i.id, i.direction, i.type_code, i.total_without_vat, cited.number_key
  FROM invoice i CROSS JOIN unnest(i.preceding_keys) AS cited (number_key)
), later AS (
  SELECT old.org_id, old.id,
         bool_or(later.direction = 1 AND later.type_code = '384') AS replaced,
         bool_or(later.direction = -1 AND abs(later.total_without_vat) = abs(old.total_without_vat)) AS credited
  FROM invoice old
  JOIN citation later ON later.org_id = old.org_id AND later.supplier_id = old.supplier_id AND later.number_key = old.number_key
   AND later.id <> old.id
  WHERE old.direction = 1
  GROUP BY old.org_id, old.id
), settled AS (
  SELECT i.org_id, i.id,
         coalesce(e.state, CASE WHEN l.replaced THEN 'replaced' WHEN l.credited THEN 'credited' ELSE 'current' END) AS state
  FROM invoice i
  LEFT JOIN event e ON e.org_id = i.org_id AND e.number_key = i.number_key AND e.supplier_id = i.supplier_id
  LEFT JOIN later l ON l.org_id = i.org_id AND l.id = i.id
)
UPDATE invoice i SET state = s.state
FROM settled s WHERE s.org_id = i.org_id AND s.id = i.id AND i.state <> s.state;
