-- Amounts that the findings of audit $1 put in question on invoice $2, for side $3, those of a line together. A contractor's are
-- those that speak to it.
SELECT fl.line_id AS "lineId", fl.line_ref AS line, f.key AS finding, s.code, fl.amount
FROM finding_subject m
JOIN shown_finding s ON s.org_id = m.org_id AND s.audit_id = m.audit_id AND s.revision_id = m.revision_id
JOIN finding f ON f.org_id = s.org_id AND f.id = s.finding_id
JOIN finding_line fl ON fl.org_id = s.org_id AND fl.revision_id = s.revision_id AND fl.invoice_id = m.invoice_id AND fl.amount > 0
JOIN invoice i ON i.org_id = fl.org_id AND i.id = fl.invoice_id
LEFT JOIN invoice_line l ON l.org_id = fl.org_id AND l.id = fl.line_id
WHERE m.audit_id = $1 AND m.invoice_id = $2
GROUP BY s.org_id, s.audit_id, s.revision_id, fl.ordinal, fl.line_id, fl.line_ref, fl.amount, f.key, s.code, l.position, i.supplier_id
HAVING $3 = 'buyer' OR EXISTS (SELECT FROM finding_subject a
                               WHERE a.org_id = s.org_id AND a.audit_id = s.audit_id AND a.revision_id = s.revision_id
                                 AND a.addressed AND a.supplier_id = i.supplier_id)
ORDER BY l.position NULLS LAST, fl.line_id, fl.line_ref COLLATE "C" NULLS FIRST, fl.amount DESC, s.code COLLATE "C", f.key COLLATE "C", fl.ordinal
