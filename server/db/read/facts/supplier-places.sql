-- Where each contractor is first named: its first contract in the register, else its first invoice; and since when it is known,
-- by its first invoice, else by the start of its first contract.
CREATE TEMP TABLE IF NOT EXISTS supplier_place (key bigint, since date, source jsonb) ON COMMIT PRESERVE ROWS;
INSERT INTO supplier_place
WITH registered AS (
  SELECT DISTINCT ON (c.supplier_id) c.supplier_id, min(c.start_date) OVER (PARTITION BY c.supplier_id) AS since,
         jsonb_build_object('file', d.file, 'sheet', c.sheet, 'cell', CASE WHEN c.sheet IS NOT NULL THEN 'A' || c.row_no END,
                            'line', CASE WHEN c.sheet IS NULL THEN c.row_no END) AS source
  FROM area_supplier s
  JOIN contract c ON c.org_id = s.org_id AND c.supplier_id = s.key
  JOIN document d ON d.org_id = c.org_id AND d.id = c.document_id
  ORDER BY c.supplier_id, d.file COLLATE "C", c.sheet COLLATE "C", c.row_no
), billed AS (
  SELECT DISTINCT ON (i.supplier_id) i.supplier_id, i.issue_date AS since,
         jsonb_build_object('file', d.file, 'sheet', i.sheet, 'cell', i.cell, 'line', i.line, 'page', i.page, 'path', i.path) AS source
  FROM area_supplier s
  JOIN invoice i ON i.org_id = s.org_id AND i.supplier_id = s.key
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  ORDER BY i.supplier_id, i.issue_date, d.file COLLATE "C", i.id
)
SELECT s.key, coalesce(b.since, r.since) AS since, jsonb_strip_nulls(coalesce(r.source, b.source)) AS source
FROM area_supplier s
LEFT JOIN registered r ON r.supplier_id = s.key
LEFT JOIN billed b ON b.supplier_id = s.key;
CREATE INDEX IF NOT EXISTS supplier_place_by_key ON supplier_place (key);
ANALYZE supplier_place;
