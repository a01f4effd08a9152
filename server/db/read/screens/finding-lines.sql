-- The lines that revisions $1 put in question: for a contractor ($2) its own only; where an invoice is not of the contracts in
-- sight ($3), it is named and leads nowhere.
SELECT fl.revision_id AS "revisionId", i.id AS "invoiceId", fl.invoice_ref AS invoice, CASE WHEN i.id IS NOT NULL THEN fl.line_id END AS "lineId",
       fl.line_ref AS line, fl.days, fl.amount, own.id IS NOT NULL AS "isOwn", own.document_id AS "documentId", d.file AS "documentFile"
FROM finding_line fl
LEFT JOIN invoice own ON own.org_id = fl.org_id AND own.id = fl.invoice_id AND ($2::bigint IS NULL OR own.supplier_id = $2)
LEFT JOIN invoice i ON i.org_id = own.org_id AND i.id = own.id AND ($3::bigint[] IS NULL OR i.contract_id = ANY ($3))
LEFT JOIN document d ON d.org_id = own.org_id AND d.id = own.document_id
WHERE fl.revision_id = ANY ($1::bigint[])
ORDER BY fl.revision_id, fl.ordinal
