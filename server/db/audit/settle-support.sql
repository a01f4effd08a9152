-- What the evidence supports of each line: billed days less the largest number of days that one visible finding of this
-- audit puts in question, and the rung that this finding rests on. An allocation names its invoice by number: where the
-- finding is about one invoice, another that bears the same number keeps its days.
WITH questioned AS (
  SELECT DISTINCT ON (l.org_id, l.id) l.org_id, l.id AS line_id, fl.days, fl.rung
  FROM audit_finding af
  JOIN finding_revision r ON r.org_id = af.org_id AND r.id = af.revision_id AND r.visible
  JOIN finding_line fl ON fl.org_id = r.org_id AND fl.revision_id = r.id AND fl.days IS NOT NULL
  JOIN finding k ON k.org_id = r.org_id AND k.id = r.finding_id
  JOIN found f ON f.org_id = k.org_id AND f.key = k.key
  JOIN invoice i ON i.org_id = fl.org_id AND i.ref = fl.invoice_ref
   AND (f.invoice_id IS NULL OR i.id = f.invoice_id OR fl.invoice_ref <> r.content -> 'subject' ->> 'invoice')
  LEFT JOIN supplier s ON s.org_id = i.org_id AND s.id = i.supplier_id
  JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND l.ref = fl.line_ref
  WHERE af.audit_id = (SELECT current_setting('app.audit_id')::bigint)
    AND coalesce(s.key, i.supplier_name, '') = coalesce(fl.supplier_key, '')
  ORDER BY l.org_id, l.id, fl.days DESC, fl.rung COLLATE "C"
)
UPDATE line_support p SET
  supported_days = CASE WHEN p.billed_days IS NULL THEN NULL ELSE greatest(0, p.billed_days - coalesce(q.days, 0)) END,
  rests_on = CASE WHEN q.days > 0 THEN q.rung END
FROM line_support all_lines
LEFT JOIN questioned q ON q.org_id = all_lines.org_id AND q.line_id = all_lines.line_id
WHERE p.org_id = all_lines.org_id AND p.audit_id = all_lines.audit_id AND p.line_id = all_lines.line_id
  AND p.audit_id = (SELECT current_setting('app.audit_id')::bigint);
