-- The declaration and the period of the work it speaks of: its own, else its deliverables', else its lines'.
WITH hours AS (
  -- Hours count once per declaration, however many tools it names.
  SELECT k.org_id, k.key, max(a.human_hours) AS human_hours
  FROM scope_declaration k
  JOIN ai_declaration first ON first.org_id = k.org_id AND first.id = k.key
  JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key AND a.declaration_key = first.declaration_key
  GROUP BY k.org_id, k.key
), beside AS (
  -- The other declarations that cover at least one of the same lines, or parts of a line.
  SELECT DISTINCT mine.org_id, mine.key, theirs.key AS other_key
  FROM declaration_line mine
  JOIN declaration_line theirs ON theirs.org_id = mine.org_id AND theirs.line_id = mine.line_id AND theirs.key <> mine.key
   AND (mine.deliverable_ids IS NULL OR theirs.deliverable_ids IS NULL OR mine.deliverable_ids && theirs.deliverable_ids)
), others AS (
  SELECT b.org_id, b.key, count(*)::int AS declarations, coalesce(sum(h.human_hours), 0) AS human_hours,
         count(h.human_hours) < count(*) AS some_without_hours
  FROM beside b
  JOIN hours h ON h.org_id = b.org_id AND h.key = b.other_key
  GROUP BY b.org_id, b.key
)
SELECT s.key, s.key AS "declarationId", c.id AS "contractId",
       coalesce(min(a.period_start), min(v.starts), min(l.starts)) AS "workStart",
       coalesce(max(a.period_end), max(v.ends), max(l.ends)) AS "workEnd",
       coalesce(max(o.declarations), 0) AS "otherDeclarations", max(o.human_hours) AS "otherHumanHours",
       coalesce(bool_or(o.some_without_hours), false) AS "otherWithoutHours"
FROM scope_declaration s
JOIN ai_declaration first ON first.org_id = s.org_id AND first.id = s.key
JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key AND a.declaration_key = first.declaration_key
LEFT JOIN contract c ON c.org_id = first.org_id AND c.contract_key = first.contract_key
LEFT JOIN LATERAL (
  SELECT min(coalesce(d.period_start, d.period_end, d.delivered_on)) AS starts, max(coalesce(d.period_end, d.period_start, d.delivered_on)) AS ends
  FROM declaration_deliverable dd JOIN deliverable d ON d.org_id = dd.org_id AND d.id = dd.deliverable_id
  WHERE dd.org_id = s.org_id AND dd.key = s.key
) v ON true
LEFT JOIN LATERAL (
  SELECT min(coalesce(l.period_start, l.period_end, i.issue_date)) AS starts,
         max(coalesce(l.period_end, l.period_start, i.issue_date)) AS ends
  FROM declaration_line dl
  JOIN invoice_line l ON l.org_id = dl.org_id AND l.id = dl.line_id
  JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  WHERE dl.org_id = s.org_id AND dl.key = s.key
) l ON true
LEFT JOIN others o ON o.org_id = s.org_id AND o.key = s.key
GROUP BY s.key, c.id
ORDER BY s.key
