SELECT s.key, dd.key AS "declarationId"
FROM scope_deliverable s
JOIN declaration_deliverable dd ON dd.org_id = s.org_id AND dd.deliverable_id = s.key
ORDER BY s.key, dd.key
