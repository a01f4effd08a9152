-- Texts of the delivered files that are compared: first those of the deliverables that are asked about, then (text-pairs.sql) those
-- found beside them, so that what is common is told of both.
CREATE TEMP TABLE IF NOT EXISTS asked_text (org_id bigint, text_key bigint, document_id bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO asked_text
SELECT DISTINCT p.org_id, p.text_key, p.document_id
FROM scope_deliverable s
JOIN deliverable_file f ON f.org_id = s.org_id AND f.deliverable_id = s.key
JOIN text_print p ON p.org_id = f.org_id AND p.document_id = f.document_id;
ANALYZE asked_text;
