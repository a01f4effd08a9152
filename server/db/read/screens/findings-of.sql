-- Revisions $1 found by audit $2, each with what it is about: its own subject, else the contractor's own part in it. A contractor ($3) is told of its own invoices and contracts only,
-- a manager of the contracts in sight ($4).
SELECT f.id AS "findingId", r.id AS "revisionId", f.key, r.content, s.to_supplier AS "toSupplier", about.*,
       coalesce(about."invoiceCurrency", about."contractCurrency", other.currency, 'EUR') AS currency
FROM shown_finding s
JOIN finding f ON f.org_id = s.org_id AND f.id = s.finding_id
JOIN finding_revision r ON r.org_id = s.org_id AND r.id = s.revision_id
LEFT JOIN LATERAL (
  SELECT p.id AS "supplierId", p.name AS "supplierName", c.id AS "contractId", c.contract_ref AS "contractRef",
         c.title AS "contractTitle", i.id AS "invoiceId", i.ref AS "invoiceRef", m.line_id AS "lineId", d.id AS "documentId",
         d.file AS "documentFile", d.import_id AS "importId", i.currency AS "invoiceCurrency", c.currency AS "contractCurrency"
  FROM finding_subject m
  LEFT JOIN supplier p ON p.org_id = m.org_id AND p.id = m.supplier_id
  LEFT JOIN contract c ON c.org_id = m.org_id AND c.id = m.contract_id AND ($3::bigint IS NULL OR c.supplier_id = $3)
  LEFT JOIN invoice i ON i.org_id = m.org_id AND i.id = m.invoice_id AND ($3::bigint IS NULL OR i.supplier_id = $3)
  LEFT JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  WHERE m.org_id = s.org_id AND m.audit_id = s.audit_id AND m.revision_id = s.revision_id
    AND (m.main OR $3 IS NOT NULL) AND ($3::bigint IS NULL OR m.supplier_id = $3) AND ($4::bigint[] IS NULL OR m.contract_id = ANY ($4))
  ORDER BY m.main DESC, m.invoice_id, m.line_id
  LIMIT 1
) about ON true
LEFT JOIN LATERAL (
  SELECT coalesce(i.currency, c.currency) AS currency
  FROM finding_subject m
  LEFT JOIN invoice i ON i.org_id = m.org_id AND i.id = m.invoice_id
  LEFT JOIN contract c ON c.org_id = m.org_id AND c.id = m.contract_id
  WHERE m.org_id = s.org_id AND m.audit_id = s.audit_id AND m.revision_id = s.revision_id
    AND ($3::bigint IS NULL OR m.supplier_id = $3)
  ORDER BY m.invoice_id, m.line_id
  LIMIT 1
) other ON true
WHERE s.audit_id = $2 AND s.revision_id = ANY ($1::bigint[])
