-- Days in question on the invoices looked at, each day once, under the rule alone.
SELECT trim_scale(coalesce(sum(s.days) FILTER (WHERE s.audit_id = -1), 0))::text AS now,
       trim_scale(coalesce(sum(s.days) FILTER (WHERE s.audit_id = -2), 0))::text AS simulated
FROM line_stake s
JOIN looked_invoice i ON i.id = s.invoice_id
WHERE s.side = 'buyer' AND s.audit_id IN (-1, -2)
