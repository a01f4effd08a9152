SELECT d.deliverable_ref AS "deliverableRef", d.contract_ref AS "contractRef", d.file, e.effort, e.billed_days AS "billedDays",
       e.days_unsupported AS "daysUnsupported", e.ai_declaration AS "aiDeclaration", e.tail_share AS "tailShare", d.type,
       d.complexity, d.complexity_by AS "complexityBy"
FROM deliverable d
JOIN document r ON r.org_id = d.org_id AND r.id = d.document_id
JOIN deliverable_effort e ON e.org_id = d.org_id AND e.deliverable_id = d.id
 AND e.audit_id = (SELECT current_setting('app.audit_id')::bigint)
ORDER BY d.contract_ref COLLATE "C", d.deliverable_ref COLLATE "C", r.file COLLATE "C", d.id
