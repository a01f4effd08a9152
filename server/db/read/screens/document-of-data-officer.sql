-- The data-protection officer: what declares or governs the use of AI services, unless prices stand beside it.
(EXISTS (SELECT FROM ai_declaration a WHERE a.org_id = d.org_id AND a.document_id = d.id)
     OR EXISTS (SELECT FROM ai_policy_row p WHERE p.org_id = d.org_id AND p.document_id = d.id))
    AND NOT EXISTS (SELECT FROM contract c WHERE c.org_id = d.org_id AND c.document_id = d.id)
    AND NOT EXISTS (SELECT FROM rate r WHERE r.org_id = d.org_id AND r.document_id = d.id)
    AND NOT EXISTS (SELECT FROM purchase_order o WHERE o.org_id = d.org_id AND o.document_id = d.id)
    AND NOT EXISTS (SELECT FROM work_unit u WHERE u.org_id = d.org_id AND u.document_id = d.id)
    AND NOT EXISTS (SELECT FROM subcontractor s WHERE s.org_id = d.org_id AND s.document_id = d.id)
