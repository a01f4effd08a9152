-- A subject names supplier, contract, invoice and line by their references; the invoice and line that a rule was asked about
-- are known by their ids. Where two invoices of a supplier bear a number, the first current one is meant, as for allocations.
WITH named AS (
  SELECT s.org_id, s.audit_id, s.revision_id, s.to_supplier, true AS main, r.content -> 'subject' AS subject, o.invoice_id, o.line_id
  FROM shown_finding s
  JOIN finding_revision r ON r.org_id = s.org_id AND r.id = s.revision_id
  JOIN found o ON o.org_id = s.org_id AND o.finding_id = s.finding_id
  WHERE s.audit_id = (SELECT current_setting('app.audit_id')::bigint)
  UNION ALL
  SELECT s.org_id, s.audit_id, s.revision_id, s.to_supplier, false, beside.subject, NULL, NULL
  FROM shown_finding s
  JOIN finding_revision r ON r.org_id = s.org_id AND r.id = s.revision_id
  CROSS JOIN LATERAL jsonb_array_elements(r.content -> 'related') AS beside (subject)
  WHERE s.audit_id = (SELECT current_setting('app.audit_id')::bigint)
  UNION ALL
  SELECT s.org_id, s.audit_id, s.revision_id, s.to_supplier, false,
         jsonb_build_object('supplier', l.supplier_key, 'invoice', l.invoice_ref, 'line', l.line_ref), l.invoice_id, l.line_id
  FROM shown_finding s
  JOIN finding_line l ON l.org_id = s.org_id AND l.revision_id = s.revision_id
  WHERE s.audit_id = (SELECT current_setting('app.audit_id')::bigint)
), keyed AS (
  SELECT n.*, subject ->> 'supplier' AS supplier_key, subject ->> 'invoice' AS invoice_ref, subject ->> 'line' AS line_ref,
         subject ->> 'contract' AS contract_ref
  FROM named n
), known AS (
  SELECT DISTINCT ON (i.org_id, coalesce(s.key, i.supplier_name, ''), i.ref) i.org_id, i.id, i.ref,
         coalesce(s.key, i.supplier_name, '') AS supplier_key
  FROM invoice i
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  LEFT JOIN supplier s ON s.org_id = i.org_id AND s.id = i.supplier_id
  ORDER BY i.org_id, coalesce(s.key, i.supplier_name, ''), i.ref, (i.state = 'current') DESC, i.issue_date, d.file COLLATE "C", i.id
), registered AS (
  SELECT c.org_id, c.contract_ref, c.supplier_id, min(c.id) AS id,
         count(*) OVER (PARTITION BY c.org_id, c.contract_ref) AS holders
  FROM contract c
  GROUP BY c.org_id, c.contract_ref, c.supplier_id
), placed AS (
  SELECT k.org_id, k.audit_id, k.revision_id, k.to_supplier, k.main, k.line_id, k.line_ref, k.contract_ref,
         s.id AS supplier_id, coalesce(k.invoice_id, i.id) AS invoice_id
  FROM keyed k
  LEFT JOIN supplier s ON s.org_id = k.org_id AND s.key = k.supplier_key
  LEFT JOIN known i ON i.org_id = k.org_id AND i.ref = k.invoice_ref AND i.supplier_key = coalesce(k.supplier_key, '')
), first_line AS (
  -- Of several lines of one reference, the first.
  SELECT DISTINCT ON (l.org_id, l.invoice_id, l.ref) l.org_id, l.invoice_id, l.ref, l.id AS line_id
  FROM invoice_line l
  WHERE (l.org_id, l.invoice_id) IN (SELECT p.org_id, p.invoice_id FROM placed p WHERE p.line_id IS NULL AND p.line_ref IS NOT NULL)
  ORDER BY l.org_id, l.invoice_id, l.ref, l.position
), resolved AS (
  SELECT p.org_id, p.audit_id, p.revision_id, p.to_supplier, p.main, p.invoice_id,
         coalesce(p.supplier_id, i.supplier_id, c.supplier_id) AS supplier_id, coalesce(c.id, i.contract_id) AS contract_id,
         coalesce(p.line_id, f.line_id) AS line_id
  FROM placed p
  LEFT JOIN first_line f ON f.org_id = p.org_id AND f.invoice_id = p.invoice_id AND f.ref = p.line_ref
  LEFT JOIN invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
  LEFT JOIN registered c ON c.org_id = p.org_id AND c.contract_ref = p.contract_ref
   AND (c.holders = 1 OR c.supplier_id = coalesce(p.supplier_id, i.supplier_id))
), spoken AS (
  -- The supplier of its own subject; a subject without one speaks to all that it is related to.
  SELECT r.*, max(r.supplier_id) FILTER (WHERE r.main) OVER (PARTITION BY r.org_id, r.revision_id) AS addressee
  FROM resolved r
)
INSERT INTO finding_subject (org_id, audit_id, revision_id, supplier_id, contract_id, invoice_id, line_id, main, addressed)
SELECT org_id, audit_id, revision_id, supplier_id, contract_id, invoice_id, line_id, bool_or(main),
       bool_or(to_supplier AND supplier_id IS NOT NULL AND supplier_id = coalesce(addressee, supplier_id))
FROM spoken
WHERE coalesce(supplier_id, contract_id, invoice_id) IS NOT NULL
GROUP BY org_id, audit_id, revision_id, supplier_id, contract_id, invoice_id, line_id;
