-- The declaration and the period of the work it speaks of: its own, else its deliverables', else its lines'. A delivery or an
-- invoice dates no work: it is only over by then.
WITH hours AS (
  -- Hours count once per declaration, however many tools it names.
  SELECT k.org_id, k.key, max(a.human_hours) AS human_hours
  FROM area_declaration k
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
SELECT s.key, s.key AS "declarationId",
       -- Under a reference that several firms hold nothing tells whose work it is.
       CASE WHEN count(DISTINCT c.id) = 1 THEN min(c.id) END AS "contractId",
       coalesce(min(a.period_start), min(v.starts), min(l.starts)) AS "workStart",
       coalesce(max(a.period_end), max(v.ends), max(l.ends)) AS "workEnd", 
       -- What may be billed in advance may be done after its invoice.
       coalesce(max(v.delivered_on), max(l.issued_on) FILTER (WHERE c.advance_allowed IS NOT TRUE)) AS "finishedBy",
       coalesce(max(o.declarations), 0) AS "otherDeclarations", max(o.human_hours) AS "otherHumanHours",
       coalesce(bool_or(o.some_without_hours), false) AS "otherWithoutHours"
FROM scope_declaration s
JOIN ai_declaration first ON first.org_id = s.org_id AND first.id = s.key
JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key AND a.declaration_key = first.declaration_key
LEFT JOIN contract c ON c.org_id = first.org_id AND c.contract_key = first.contract_key
LEFT JOIN LATERAL (
  -- One of several that says nothing leaves that end of the work unknown.
  SELECT CASE WHEN count(d.period_start) = count(*) THEN min(d.period_start) END AS starts,
         CASE WHEN count(d.period_end) = count(*) THEN max(d.period_end) END AS ends,
         CASE WHEN count(d.delivered_on) = count(*) THEN max(d.delivered_on) END AS delivered_on
  FROM declaration_deliverable dd JOIN deliverable d ON d.org_id = dd.org_id AND d.id = dd.deliverable_id
  WHERE dd.org_id = s.org_id AND dd.key = s.key
) v ON true
LEFT JOIN LATERAL (
  SELECT CASE WHEN count(l.period_start) = count(*) THEN min(l.period_start) END AS starts,
         CASE WHEN count(l.period_end) = count(*) THEN max(l.period_end) END AS ends,
         CASE WHEN count(i.issue_date) = count(*) THEN max(i.issue_date) END AS issued_on
  FROM declaration_line dl
  JOIN invoice_line l ON l.org_id = dl.org_id AND l.id = dl.line_id
  JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  WHERE dl.org_id = s.org_id AND dl.key = s.key
) l ON true
LEFT JOIN others o ON o.org_id = s.org_id AND o.key = s.key
GROUP BY s.key
ORDER BY s.key
