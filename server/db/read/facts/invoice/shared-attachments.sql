-- Attachments of the invoice that another invoice carries too, with how common each is. Only invoices that count: a credit
-- note carries the sheet of what it credits, and what replaces a rejected invoice carries its sheet again. So does an invoice
-- that cites the other. Pairs are made first, as few are: nine tables in one join take long to plan for every audit.
WITH carried AS MATERIALIZED (
  SELECT a.org_id, a.sha256, a.name, a.invoice_id, i.contract_id
  FROM (SELECT DISTINCT f.org_id, f.sha256
        FROM scope_invoice s
        JOIN invoice_attachment f ON f.org_id = s.org_id AND f.invoice_id = s.key) own
  JOIN invoice_attachment a ON a.org_id = own.org_id AND a.sha256 = own.sha256
  JOIN invoice i ON i.org_id = a.org_id AND i.id = a.invoice_id AND i.state = 'current' AND i.direction = 1
  WHERE coalesce(i.total_without_vat,
                 (SELECT sum(l.net) FROM invoice_line l
                  WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')), 0) >= 0
), spread AS (
  SELECT org_id, sha256, count(DISTINCT invoice_id)::int AS invoices, count(DISTINCT contract_id)::int AS contracts
  FROM carried
  GROUP BY org_id, sha256
  HAVING count(DISTINCT invoice_id) > 1
), pair AS MATERIALIZED (
  SELECT a.org_id, a.invoice_id, a.name, a.sha256, o.invoice_id AS other_id, x.invoices, x.contracts
  FROM spread x
  JOIN carried a ON a.org_id = x.org_id AND a.sha256 = x.sha256
  JOIN carried o ON o.org_id = a.org_id AND o.sha256 = a.sha256 AND o.invoice_id <> a.invoice_id
)
SELECT s.key, p.name, p.sha256, o.ref AS "otherInvoice", od.file AS "otherFile", coalesce(os.key, o.supplier_name, '') AS "otherSupplierKey",
       (coalesce(o.issue_date, 'infinity'), o.ref COLLATE "C", od.file COLLATE "C", o.id)
         < (coalesce(i.issue_date, 'infinity'), i.ref COLLATE "C", d.file COLLATE "C", i.id)
         AS earlier,
       p.invoices AS "invoiceCount", p.contracts AS "contractCount",
       d.file AS "sourceFile", i.path AS "sourcePath", od.file AS "otherSourceFile", o.path AS "otherSourcePath"
FROM scope_invoice s
JOIN pair p ON p.org_id = s.org_id AND p.invoice_id = s.key
JOIN invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
JOIN invoice o ON o.org_id = p.org_id AND o.id = p.other_id
 AND NOT (o.supplier_id IS NOT DISTINCT FROM i.supplier_id
          AND (coalesce(o.number_key = ANY (i.preceding_keys), false) OR coalesce(i.number_key = ANY (o.preceding_keys), false)))
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
JOIN document od ON od.org_id = o.org_id AND od.id = o.document_id
LEFT JOIN supplier os ON os.org_id = o.org_id AND os.id = o.supplier_id
ORDER BY s.key, p.name COLLATE "C", o.ref COLLATE "C"
