-- Other invoices of the same supplier with the same normalised number and issue year; what gives back is no invoice, whatever
-- its type: it may bear the number of what it credits.
SELECT s.key, o.number, d.file, o.issue_date AS "issueDate", o.total_without_vat AS "withoutVat", o.state,
       (coalesce(o.issue_date, 'infinity'), d.file COLLATE "C", o.id) < (coalesce(i.issue_date, 'infinity'), di.file COLLATE "C", i.id)
         AS earlier,
       (o.number_key = ANY (i.preceding_keys) OR i.number_key = ANY (o.preceding_keys)
        OR o.state IN ('rejected', 'cancelled', 'replaced') OR i.state IN ('rejected', 'cancelled', 'replaced')) AS replaced,
       d.file AS "sourceFile", o.sheet AS "sourceSheet", o.cell AS "sourceCell", o.line AS "sourceLine", o.path AS "sourcePath"
FROM scope_invoice s
JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key
JOIN document di ON di.org_id = i.org_id AND di.id = i.document_id
JOIN invoice o ON o.org_id = i.org_id AND o.supplier_id = i.supplier_id AND o.number_key = i.number_key AND o.id <> i.id
 AND o.direction = 1
 AND coalesce(o.total_without_vat,
              (SELECT sum(l.net) FROM invoice_line l
               WHERE l.org_id = o.org_id AND l.invoice_id = o.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')), 0) >= 0
 AND date_trunc('year', o.issue_date) IS NOT DISTINCT FROM date_trunc('year', i.issue_date)
JOIN document d ON d.org_id = o.org_id AND d.id = o.document_id
ORDER BY s.key, o.issue_date, d.file COLLATE "C"
