-- All that is in question on the invoices that the rule ($2) bears on, under it and every other rule: the others as the current
-- audit ($1) has them. The rule as it stands becomes audit -3, as it is tried out audit -4.
WITH touched AS (
  SELECT DISTINCT l.invoice_id
  FROM shown_finding s
  JOIN finding_line l ON l.org_id = s.org_id AND l.revision_id = s.revision_id
  WHERE s.audit_id IN (-1, -2) AND l.invoice_id IS NOT NULL
), other AS (
  SELECT s.*
  FROM public.shown_finding s
  JOIN public.finding f ON f.org_id = s.org_id AND f.id = s.finding_id
  WHERE s.audit_id = $1 AND f.rule <> $2
    AND EXISTS (SELECT FROM public.finding_line l
                WHERE l.org_id = s.org_id AND l.revision_id = s.revision_id AND l.invoice_id IN (SELECT invoice_id FROM touched))
), lines AS (
  INSERT INTO finding_line
  SELECT l.* FROM public.finding_line l JOIN other o ON o.org_id = l.org_id AND o.revision_id = l.revision_id
)
INSERT INTO shown_finding (org_id, audit_id, revision_id, finding_id, code, class, topic, audience, to_buyer, to_supplier, stake_order)
SELECT o.org_id, side.audit_id, o.revision_id, o.finding_id, o.code, o.class, o.topic, o.audience, o.to_buyer, o.to_supplier, o.stake_order
FROM other o
CROSS JOIN (VALUES (-3), (-4)) AS side (audit_id)
UNION ALL
SELECT s.org_id, s.audit_id - 2, s.revision_id, s.finding_id, s.code, s.class, s.topic, s.audience, s.to_buyer, s.to_supplier, s.stake_order
FROM shown_finding s
WHERE s.audit_id IN (-1, -2)
