-- In question on the invoices looked at, each euro once, by currency: under the rule alone, and under all rules where it asks.
SELECT i.currency, round(coalesce(sum(s.at_stake) FILTER (WHERE s.audit_id = -1), 0), 2)::text AS "ruleNow",
       round(coalesce(sum(s.at_stake) FILTER (WHERE s.audit_id = -2), 0), 2)::text AS "ruleSimulated",
       round(coalesce(sum(s.at_stake) FILTER (WHERE s.audit_id = -3), 0), 2)::text AS "allNow",
       round(coalesce(sum(s.at_stake) FILTER (WHERE s.audit_id = -4), 0), 2)::text AS "allSimulated"
FROM invoice_stake s
JOIN looked_invoice i ON i.id = s.invoice_id
WHERE s.side = 'buyer'
GROUP BY i.currency
HAVING max(s.at_stake) > 0
ORDER BY i.currency COLLATE "C"
