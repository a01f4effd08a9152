-- Documents of the contractor that give back and cite an invoice: of several of its number, the last one issued by their own day,
-- and of one day by path, as states of invoices are settled (server/db/import/resolve/00-citations.sql).
WITH credit AS (
  SELECT c.org_id, c.id, c.supplier_id, c.ref, c.issue_date, c.currency, c.document_id, c.sheet, c.cell, c.line, c.page, c.path,
         abs(coalesce(c.total_with_vat, c.total_payable)) AS given_back, k.number_key
  FROM (SELECT DISTINCT a.org_id, a.supplier_id
        FROM scope_invoice s
        JOIN invoice a ON a.org_id = s.org_id AND a.id = s.key) own
  JOIN invoice c ON c.org_id = own.org_id AND c.supplier_id = own.supplier_id
  CROSS JOIN LATERAL unnest(c.preceding_keys) AS k (number_key)
  WHERE c.state = 'current' AND (c.direction = -1 OR coalesce(c.total_without_vat, c.total_with_vat) < 0)
), cited AS (
  SELECT DISTINCT ON (x.org_id, x.id, x.number_key) x.*, i.id AS old_id, i.currency AS old_currency
  FROM credit x
  JOIN invoice i ON i.org_id = x.org_id AND i.supplier_id = x.supplier_id AND i.number_key = x.number_key AND i.id <> x.id
   AND i.direction = 1
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  ORDER BY x.org_id, x.id, x.number_key, (i.issue_date <= x.issue_date) DESC NULLS LAST, i.issue_date DESC NULLS LAST,
           d.file COLLATE "C" DESC, i.id
)
SELECT s.key, x.ref AS invoice, x.issue_date AS "issueDate",
       CASE WHEN x.currency IS NOT DISTINCT FROM x.old_currency THEN x.given_back END AS "givenBack",
       d.file AS "sourceFile", x.sheet AS "sourceSheet", x.cell AS "sourceCell", x.line AS "sourceLine", x.page AS "sourcePage",
       x.path AS "sourcePath"
FROM scope_invoice s
JOIN cited x ON x.org_id = s.org_id AND x.old_id = s.key
JOIN document d ON d.org_id = x.org_id AND d.id = x.document_id
ORDER BY s.key, x.issue_date, x.ref COLLATE "C", d.file COLLATE "C", x.id
