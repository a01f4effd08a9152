-- Invoices looked at, and those that a finding of each side is about: its own, else all that it names.
WITH named AS (
  SELECT m.audit_id, m.invoice_id, m.main, bool_or(m.main) OVER (PARTITION BY m.audit_id, m.revision_id) AS has_main
  FROM (SELECT org_id, -1 AS audit_id, now_revision AS revision_id FROM compared
        UNION ALL SELECT org_id, -2, simulated_revision FROM compared) c
  JOIN finding_subject m ON m.org_id = c.org_id AND m.audit_id = c.audit_id AND m.revision_id = c.revision_id
   AND m.invoice_id IS NOT NULL
)
SELECT (SELECT count(*) FROM looked_invoice)::int AS looked,
       (count(DISTINCT n.invoice_id) FILTER (WHERE n.audit_id = -1))::int AS now,
       (count(DISTINCT n.invoice_id) FILTER (WHERE n.audit_id = -2))::int AS simulated
FROM named n
WHERE (n.main OR NOT n.has_main) AND n.invoice_id IN (SELECT id FROM looked_invoice)
