-- Which delivered files the register names for each deliverable: several parted by "|", by their path in the dossier or below its
-- folder of deliverables; a name that ends in "/" is all the files below it. `named_file` keeps every name for what is told of it.
CREATE TEMP TABLE IF NOT EXISTS named_file (
  org_id bigint, deliverable_id bigint, register_id bigint, nth integer, name text, path text, is_folder boolean
) ON COMMIT PRESERVE ROWS;
DELETE FROM named_file;
INSERT INTO named_file
SELECT d.org_id, d.id AS deliverable_id, d.document_id AS register_id, n.nth::int, n.name, p.path, p.path LIKE '%/' AS is_folder
FROM deliverable d
CROSS JOIN LATERAL unnest(string_to_array(d.file, '|')) WITH ORDINALITY AS w (written, nth)
CROSS JOIN LATERAL (SELECT btrim(w.written) AS name, w.nth) n
CROSS JOIN LATERAL (
  SELECT CASE WHEN k.cut LIKE 'deliverables/%' THEN k.cut ELSE 'deliverables/' || k.cut END AS path
  FROM (SELECT regexp_replace(replace(n.name, '\', '/'), '^(\./)+', '') AS cut) k
) p
WHERE n.name <> '';
ANALYZE named_file;

-- Of several files received under one path, the last one counts.
CREATE TEMP TABLE IF NOT EXISTS last_delivered (
  org_id bigint, id bigint, file text COLLATE "C", document_id bigint
) ON COMMIT PRESERVE ROWS;
DELETE FROM last_delivered;
INSERT INTO last_delivered
SELECT DISTINCT ON (d.org_id, d.file) d.org_id, d.id, d.file, coalesce(d.duplicate_of, d.id) AS document_id
FROM document d
WHERE d.part = 'deliverables'
ORDER BY d.org_id, d.file, d.import_id DESC, d.id DESC;
CREATE INDEX IF NOT EXISTS last_delivered_by_file ON last_delivered (file);
ANALYZE last_delivered;

DELETE FROM deliverable_file;
INSERT INTO deliverable_file (org_id, deliverable_id, named_id, document_id)
SELECT n.org_id, n.deliverable_id, f.id, f.document_id
FROM named_file n
JOIN last_delivered f ON f.file = n.path COLLATE "C"
WHERE NOT n.is_folder
UNION
SELECT n.org_id, n.deliverable_id, f.id, f.document_id
FROM named_file n
-- '0' is the character after '/': the names below a folder are a stretch of the index.
JOIN last_delivered f ON f.file > n.path COLLATE "C" AND f.file < rtrim(n.path, '/') || '0' COLLATE "C"
WHERE n.is_folder;
