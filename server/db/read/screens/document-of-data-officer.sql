-- The data-protection officer: what declares or governs the use of AI services. Prices are another track.
EXISTS (SELECT FROM ai_declaration a WHERE a.org_id = d.org_id AND a.document_id = d.id)
    OR EXISTS (SELECT FROM ai_policy_row p WHERE p.org_id = d.org_id AND p.document_id = d.id)
