-- Questions on AI use that earlier audits showed to the contractor about the lines of a corrected declaration, before it was
-- signed; each with the first audit that did. That a declaration is missing (I1) is answered by declaring: it is left out.
WITH corrected AS (
  SELECT s.org_id, s.key, min(a.signed_at) AS signed_at
  FROM scope_declaration s
  JOIN ai_declaration first ON first.org_id = s.org_id AND first.id = s.key
  JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key AND a.declaration_key = first.declaration_key
  GROUP BY s.org_id, s.key
  HAVING bool_or(a.supersedes IS NOT NULL)
)
SELECT c.key, s.code, min(u.as_of) AS "askedOn"
FROM corrected c
JOIN declaration_line dl ON dl.org_id = c.org_id AND dl.key = c.key
JOIN invoice_line l ON l.org_id = dl.org_id AND l.id = dl.line_id
JOIN audit u ON u.org_id = c.org_id AND u.state = 'done' AND u.as_of < c.signed_at
JOIN finding_subject t ON t.org_id = u.org_id AND t.audit_id = u.id AND t.invoice_id = l.invoice_id AND t.line_id = l.id
JOIN shown_finding s ON s.org_id = t.org_id AND s.audit_id = t.audit_id AND s.revision_id = t.revision_id
 AND s.to_supplier AND s.topic IN ('ai', 'single_click') AND s.code NOT IN ('I1', 'I12')
GROUP BY c.key, s.code
ORDER BY c.key, min(u.as_of), s.code COLLATE "C"
