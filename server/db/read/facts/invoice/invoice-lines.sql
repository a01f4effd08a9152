SELECT s.key, l.ref AS line, l.line_status AS "lineStatus", l.net, l.billed_days AS days, d.file AS "sourceFile",
       l.sheet AS "sourceSheet", l.cell AS "sourceCell", l.line AS "sourceLine", l.path AS "sourcePath"
FROM scope_invoice s
JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
ORDER BY s.key, l.position
