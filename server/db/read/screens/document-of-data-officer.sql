-- The data-protection officer: what declares or governs the use of AI services. Prices may stand beside it, in other columns or
-- sheets: of a document, the officer is shown the columns on data only (server/importers/peek/data-columns.ts).
EXISTS (SELECT FROM ai_declaration a WHERE a.org_id = d.org_id AND a.document_id = d.id)
    OR EXISTS (SELECT FROM ai_policy_row p WHERE p.org_id = d.org_id AND p.document_id = d.id)
