-- VAT as each invoice states it: by rate, and by the rates of the lines that count.
SELECT s.key, i.vat_breakdown AS breakdown, coalesce(r.rates, '[]') AS "lineRates"
FROM scope_invoice s
JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key
LEFT JOIN (
  SELECT g.org_id, g.invoice_id,
         json_agg(json_build_object('category', g.vat_category, 'rate', g.vat_rate::text, 'net', g.net::text)
                  ORDER BY g.vat_rate, g.vat_category COLLATE "C") AS rates
  FROM (
    SELECT l.org_id, l.invoice_id, l.vat_category, l.vat_rate, CASE WHEN count(l.net) = count(*) THEN sum(l.net) END AS net
    FROM scope_invoice s
    JOIN invoice_line l ON l.org_id = s.org_id AND l.invoice_id = s.key
    WHERE l.line_status IS NULL OR l.line_status = 'DETAIL'
    GROUP BY l.org_id, l.invoice_id, l.vat_category, l.vat_rate
  ) g
  GROUP BY g.org_id, g.invoice_id
) r ON r.org_id = i.org_id AND r.invoice_id = i.id
ORDER BY s.key
