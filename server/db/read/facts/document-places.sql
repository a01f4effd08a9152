-- Where each document stands among all, by path: what decides between two lines that say the same of one day. Ids do not tell:
-- they go by what was imported first.
CREATE TEMP TABLE IF NOT EXISTS document_place (org_id bigint, document_id bigint, place bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO document_place
SELECT d.org_id, d.id AS document_id, row_number() OVER (ORDER BY d.file COLLATE "C", d.id) AS place FROM area_document d;
ANALYZE document_place;
