-- The declaration and the period of the work it speaks of: its own, else its deliverables', else its lines'.
SELECT s.key, s.key AS "declarationId", c.id AS "contractId",
       coalesce(min(a.period_start), min(v.starts), min(l.starts)) AS "workStart",
       coalesce(max(a.period_end), max(v.ends), max(l.ends)) AS "workEnd"
FROM scope_declaration s
JOIN ai_declaration first ON first.org_id = s.org_id AND first.id = s.key
JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key AND a.declaration_ref = first.declaration_ref
LEFT JOIN contract c ON c.org_id = first.org_id AND c.contract_key = first.contract_key
LEFT JOIN LATERAL (
  SELECT min(coalesce(d.period_start, d.period_end, d.delivered_on)) AS starts, max(coalesce(d.period_end, d.period_start, d.delivered_on)) AS ends
  FROM declaration_deliverable dd JOIN deliverable d ON d.org_id = dd.org_id AND d.id = dd.deliverable_id
  WHERE dd.org_id = s.org_id AND dd.key = s.key
) v ON true
LEFT JOIN LATERAL (
  SELECT min(coalesce(l.period_start, i.issue_date)) AS starts, max(coalesce(l.period_end, i.issue_date)) AS ends
  FROM declaration_line dl
  JOIN invoice_line l ON l.org_id = dl.org_id AND l.id = dl.line_id
  JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  WHERE dl.org_id = s.org_id AND dl.key = s.key
) l ON true
GROUP BY s.key, c.id
ORDER BY s.key
