-- What the last audit that ended showed about each invoice and nobody decided on, with the date of the first audit that showed
-- it. A finding about an invoice names it as its subject; one that names none (a person, a contract) is about each it touches.
WITH last AS (
  SELECT a.org_id, a.id
  FROM audit a
  WHERE a.state = 'done' AND a.same_as IS NULL
  ORDER BY a.id DESC
  LIMIT 1
), open AS (
  SELECT s.org_id, s.audit_id, s.revision_id, s.finding_id, f.key, f.code
  FROM last
  JOIN (SELECT DISTINCT u.org_id, u.audit_id, u.revision_id
        FROM last
        CROSS JOIN scope_invoice i
        JOIN finding_subject u ON u.org_id = last.org_id AND u.audit_id = last.id AND u.invoice_id = i.key) own ON own.audit_id = last.id
  JOIN shown_finding s ON s.org_id = own.org_id AND s.audit_id = own.audit_id AND s.revision_id = own.revision_id
   AND s.to_buyer AND s.topic <> 'buyer_duty'
  JOIN finding f ON f.org_id = s.org_id AND f.id = s.finding_id
  WHERE NOT EXISTS (SELECT FROM decision d WHERE d.org_id = f.org_id AND d.finding_id = f.key)
), first AS (
  SELECT o.org_id, o.finding_id, min(a.as_of) AS shown_on
  FROM open o
  JOIN finding_revision r ON r.org_id = o.org_id AND r.finding_id = o.finding_id AND r.visible
  JOIN audit_finding af ON af.org_id = r.org_id AND af.revision_id = r.id
  JOIN audit a ON a.org_id = af.org_id AND a.id = af.audit_id AND a.state = 'done'
  GROUP BY o.org_id, o.finding_id
), named AS (
  SELECT o.org_id, o.finding_id, o.key, o.code, u.invoice_id, u.main,
         bool_or(u.main) OVER (PARTITION BY o.org_id, o.finding_id) AS has_main
  FROM open o
  JOIN finding_subject u ON u.org_id = o.org_id AND u.audit_id = o.audit_id AND u.revision_id = o.revision_id
   AND u.invoice_id IS NOT NULL
), about AS (
  SELECT DISTINCT n.org_id, n.invoice_id, n.finding_id, n.key, n.code FROM named n WHERE n.main OR NOT n.has_main
), told AS (
  SELECT a.org_id, a.invoice_id,
         json_agg(json_build_object('finding', a.key, 'code', a.code, 'firstShownOn', first.shown_on)
                  ORDER BY a.code COLLATE "C", a.key COLLATE "C") AS open
  FROM about a
  JOIN first ON first.org_id = a.org_id AND first.finding_id = a.finding_id
  GROUP BY a.org_id, a.invoice_id
)
SELECT s.key, (SELECT min(a.as_of) FROM audit a WHERE a.state = 'done') AS "firstAuditOn", coalesce(t.open, '[]') AS open
FROM scope_invoice s
LEFT JOIN told t ON t.org_id = s.org_id AND t.invoice_id = s.key
ORDER BY s.key
