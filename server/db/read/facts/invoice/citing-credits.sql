-- Documents of the contractor that give back and cite an invoice.
SELECT s.key, c.ref AS invoice, c.issue_date AS "issueDate",
       CASE WHEN c.currency IS NOT DISTINCT FROM i.currency THEN abs(coalesce(c.total_with_vat, c.total_payable)) END AS "givenBack",
       d.file AS "sourceFile", c.sheet AS "sourceSheet", c.cell AS "sourceCell", c.line AS "sourceLine", c.page AS "sourcePage",
       c.path AS "sourcePath"
FROM scope_invoice s
JOIN citation k ON k.org_id = s.org_id AND k.cited_id = s.key
JOIN invoice i ON i.org_id = k.org_id AND i.id = k.cited_id
JOIN invoice c ON c.org_id = k.org_id AND c.id = k.invoice_id AND c.state = 'current'
 AND (c.direction = -1 OR coalesce(c.total_without_vat, c.total_with_vat) < 0)
JOIN document d ON d.org_id = c.org_id AND d.id = c.document_id
ORDER BY s.key, c.issue_date, c.ref COLLATE "C", d.file COLLATE "C", c.id
