-- Deliverables of contract $1 with what audit $2 says of their effort, and the human hours that declarations in force state for
-- each, by its name or by that of a line that bills it alone: once for each declaration.
SELECT v.id, v.deliverable_ref AS "deliverableRef", v.title, v.type, v.size, v.size_unit AS "sizeUnit", v.delivered_on AS "deliveredOn",
       v.acceptance, w.complexity, w.complexity_by AS "complexityBy", e.size_beside AS "sizeBeside", e.opinions,
       e.tail_share AS "tailShare", v.quoted_days AS "quotedDays", trim_scale(e.billed_days) AS "billedDays", e.effort,
       coalesce(e.ai_declaration, CASE WHEN stated.uses THEN 'used' WHEN NOT stated.uses THEN 'none' ELSE 'not_declared' END) AS declaration,
       stated.hours AS "declaredHumanHours", round(stated.hours / $3::numeric, 2) AS "declaredHumanDays",
       d.id AS "documentId", d.file AS "sourceFile", v.sheet AS "sourceSheet", v.row_no AS "sourceRow"
FROM deliverable v
JOIN document d ON d.org_id = v.org_id AND d.id = v.document_id
JOIN agreed_work w ON w.org_id = v.org_id AND w.deliverable_id = v.id
LEFT JOIN deliverable_effort e ON e.org_id = v.org_id AND e.audit_id = $2 AND e.deliverable_id = v.id
LEFT JOIN LATERAL (
  SELECT sum(one.hours) AS hours, bool_or(one.uses) AS uses
  FROM (
    SELECT max(a.human_hours) AS hours, bool_or(a.ai_use = 'used') AS uses
    FROM ai_declaration a
    WHERE a.org_id = v.org_id AND a.contract_key = v.contract_key
      AND (a.deliverable_key = v.deliverable_key
           OR (a.deliverable_key IS NULL AND EXISTS (
             SELECT FROM line_tie t
             JOIN invoice_line l ON l.org_id = t.org_id AND l.id = t.line_id AND l.ref = a.line_id
             JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id AND i.number_key = a.number_key
             JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id AND c.contract_key = a.contract_key
             WHERE t.org_id = v.org_id AND t.deliverable_id = v.id
               AND NOT EXISTS (SELECT FROM line_tie o
                               WHERE o.org_id = t.org_id AND o.line_id = t.line_id AND o.deliverable_id <> t.deliverable_id))))
      AND NOT EXISTS (SELECT FROM ai_declaration later
                      WHERE later.org_id = a.org_id AND later.contract_key = a.contract_key AND later.supersedes = a.declaration_key)
    GROUP BY a.declaration_key
  ) one
) stated ON true
WHERE v.contract_key = $1
ORDER BY v.deliverable_ref COLLATE "C", v.id
