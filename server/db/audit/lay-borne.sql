-- On which invoice each finding bears, before any is shown beside another: the one that was asked about; for one that was asked
-- about something else, the last one issued of those that it names, of one day by path. It is read once, however many it names.
CREATE TEMP TABLE IF NOT EXISTS named_invoice (org_id bigint, row_id tid, supplier_key text, invoice_ref text) ON COMMIT PRESERVE ROWS;
INSERT INTO named_invoice
SELECT DISTINCT f.org_id, f.ctid, coalesce(thing.item ->> 'supplier', ''), thing.item ->> 'invoice'
FROM found f
CROSS JOIN LATERAL (
  SELECT f.content -> 'subject' AS item
  UNION ALL SELECT jsonb_array_elements(f.content -> 'related')
  UNION ALL SELECT jsonb_array_elements(f.content -> 'allocations')
) thing
WHERE f.invoice_id IS NULL AND (f.visible OR f.class = 'weak') AND thing.item ? 'invoice';
ANALYZE named_invoice;

CREATE TEMP TABLE IF NOT EXISTS borne (org_id bigint, row_id tid, invoice_id bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO borne
SELECT f.org_id, f.ctid, f.invoice_id
FROM found f
WHERE f.invoice_id IS NOT NULL AND (f.visible OR f.class = 'weak');
INSERT INTO borne
SELECT DISTINCT ON (n.row_id) n.org_id, n.row_id, i.id
FROM named_invoice n
JOIN invoice i ON i.org_id = n.org_id AND i.ref = n.invoice_ref
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
LEFT JOIN supplier s ON s.org_id = i.org_id AND s.id = i.supplier_id
WHERE coalesce(s.key, i.supplier_name, '') = n.supplier_key
ORDER BY n.row_id, i.issue_date DESC NULLS LAST, d.file COLLATE "C" DESC, i.id;
ANALYZE borne;
