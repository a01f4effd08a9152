-- What the evidence supports of each line: billed days less the largest number of days that one visible finding of this
-- audit puts in question, and the rung that this finding rests on. What a line gives back is not questioned. A line
-- that no finding puts in question was written with all that it bills.
WITH questioned AS (
  SELECT DISTINCT ON (l.org_id, l.id) l.org_id, l.id AS line_id, fl.days, fl.rung
  FROM audit_finding af
  JOIN finding_revision r ON r.org_id = af.org_id AND r.id = af.revision_id AND r.visible
  JOIN finding_line fl ON fl.org_id = r.org_id AND fl.revision_id = r.id AND fl.days IS NOT NULL
  JOIN invoice_line l ON l.org_id = fl.org_id AND l.id = fl.line_id
  WHERE af.audit_id = (SELECT current_setting('app.audit_id')::bigint)
  ORDER BY l.org_id, l.id, fl.days DESC, fl.rung COLLATE "C"
)
UPDATE line_support p SET
  supported_days = CASE WHEN p.billed_days > 0 THEN greatest(0, p.billed_days - q.days) ELSE p.billed_days END,
  rests_on = CASE WHEN q.days > 0 THEN q.rung END
FROM questioned q
WHERE p.org_id = q.org_id AND p.line_id = q.line_id AND p.audit_id = (SELECT current_setting('app.audit_id')::bigint);
