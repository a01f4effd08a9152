-- What audit $1 settled of invoice $2 for side $3: itself, and its lines (0: what is on no stored line).
SELECT coalesce(i.currency, c.currency, 'EUR') AS currency, k.at_stake AS "atStake", k.bound, k.given_back AS "givenBack",
       ARRAY(SELECT json_build_object('lineId', nullif(n.line_id, 0)::text, 'counted', n.amount::text, 'bound', n.bound)
             FROM line_stake n
             WHERE n.org_id = k.org_id AND n.audit_id = k.audit_id AND n.side = k.side AND n.invoice_id = k.invoice_id AND n.largest > 0
             ORDER BY n.line_id) AS lines
FROM invoice_stake k
JOIN invoice i ON i.org_id = k.org_id AND i.id = k.invoice_id
LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
WHERE k.audit_id = $1 AND k.side = $3 AND k.invoice_id = $2
