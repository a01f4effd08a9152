SELECT s.key, dl.key AS "declarationId"
FROM scope_line s
JOIN declaration_line dl ON dl.org_id = s.org_id AND dl.line_id = s.key
ORDER BY s.key, dl.key
