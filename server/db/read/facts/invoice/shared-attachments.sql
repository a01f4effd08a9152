-- Attachments of the invoice that another invoice carries too, with how common each is. Only invoices that count: a credit
-- note carries the sheet of what it credits, and what replaces a rejected invoice carries its sheet again. So does an invoice
-- that cites the other.
WITH spread AS (
  SELECT a.org_id, a.sha256, count(DISTINCT a.invoice_id)::int AS invoices, count(DISTINCT i.contract_id)::int AS contracts
  FROM invoice_attachment a
  JOIN invoice i ON i.org_id = a.org_id AND i.id = a.invoice_id AND i.state = 'current' AND i.direction = 1
  GROUP BY a.org_id, a.sha256
  HAVING count(DISTINCT a.invoice_id) > 1
)
SELECT s.key, a.name, a.sha256, o.ref AS "otherInvoice", od.file AS "otherFile", coalesce(os.key, o.supplier_name, '') AS "otherSupplierKey",
       (coalesce(o.issue_date, 'infinity'), o.ref COLLATE "C", o.id) < (coalesce(i.issue_date, 'infinity'), i.ref COLLATE "C", i.id)
         AS earlier,
       x.invoices AS "invoiceCount", x.contracts AS "contractCount",
       d.file AS "sourceFile", i.path AS "sourcePath", od.file AS "otherSourceFile", o.path AS "otherSourcePath"
FROM scope_invoice s
JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key AND i.state = 'current' AND i.direction = 1
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
JOIN invoice_attachment a ON a.org_id = i.org_id AND a.invoice_id = i.id
JOIN spread x ON x.org_id = a.org_id AND x.sha256 = a.sha256
JOIN invoice_attachment oa ON oa.org_id = a.org_id AND oa.sha256 = a.sha256 AND oa.invoice_id <> a.invoice_id
JOIN invoice o ON o.org_id = oa.org_id AND o.id = oa.invoice_id AND o.state = 'current' AND o.direction = 1
 AND NOT (o.supplier_id IS NOT DISTINCT FROM i.supplier_id
          AND (coalesce(o.number_key = ANY (i.preceding_keys), false) OR coalesce(i.number_key = ANY (o.preceding_keys), false)))
JOIN document od ON od.org_id = o.org_id AND od.id = o.document_id
LEFT JOIN supplier os ON os.org_id = o.org_id AND os.id = o.supplier_id
ORDER BY s.key, a.name COLLATE "C", o.ref COLLATE "C"
