-- Forgets the invoices and entries of the documents of `forgotten_document`, and lets go of the rows of their registers that
-- others point to; the registers themselves are emptied after it.
DELETE FROM timesheet_entry s USING forgotten_document f WHERE s.document_id = f.id;
DELETE FROM document_evidence e USING forgotten_document f WHERE e.document_id = f.id;
DELETE FROM text_band b
USING forgotten_document f JOIN text_print p ON p.document_id = f.id CROSS JOIN LATERAL unnest(p.bands) AS k (key)
WHERE b.org_id = p.org_id AND b.band_key = k.key AND b.text_key = p.text_key;
DELETE FROM text_sample m
USING forgotten_document f JOIN text_print p ON p.document_id = f.id CROSS JOIN LATERAL unnest(p.shingles) AS h (shingle)
WHERE h.shingle & 15 = 0 AND m.org_id = p.org_id AND m.shingle = h.shingle AND m.text_key = p.text_key;
DELETE FROM text_print p USING forgotten_document f WHERE p.document_id = f.id;

CREATE TEMP TABLE IF NOT EXISTS forgotten_invoice (id bigint PRIMARY KEY) ON COMMIT PRESERVE ROWS;
DELETE FROM forgotten_invoice;
INSERT INTO forgotten_invoice
SELECT i.id FROM invoice i JOIN forgotten_document f ON f.id = i.document_id;

CREATE TEMP TABLE IF NOT EXISTS forgotten_line (id bigint PRIMARY KEY) ON COMMIT PRESERVE ROWS;
DELETE FROM forgotten_line;
INSERT INTO forgotten_line
SELECT l.id FROM invoice_line l JOIN forgotten_invoice f ON f.id = l.invoice_id;

DELETE FROM line_support p USING forgotten_line f WHERE p.line_id = f.id;
DELETE FROM audit_invoice a USING forgotten_invoice f WHERE a.invoice_id = f.id;
DELETE FROM effort_sum e USING forgotten_invoice f WHERE e.invoice_id = f.id;
DELETE FROM line_tie t USING forgotten_line f WHERE t.line_id = f.id;
DELETE FROM invoice_line l USING forgotten_line f WHERE l.id = f.id;
DELETE FROM invoice_attachment a USING forgotten_invoice f WHERE a.invoice_id = f.id;
DELETE FROM invoice i USING forgotten_invoice f WHERE i.id = f.id;

DELETE FROM deliverable_effort e
USING deliverable d JOIN forgotten_document f ON f.id = d.document_id
WHERE e.org_id = d.org_id AND e.deliverable_id = d.id;

UPDATE invoice i SET contract_id = NULL, contract_how = 'none'
FROM contract c JOIN forgotten_document f ON f.id = c.document_id
WHERE i.org_id = c.org_id AND i.contract_id = c.id;
