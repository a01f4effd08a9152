-- A piece is named by its content: one that is kept already is the same.
INSERT INTO fact_piece (org_id, id, content)
SELECT DISTINCT ON (n.id) n.org_id, n.id, n.content
FROM new_fact_piece n
ORDER BY n.id
ON CONFLICT DO NOTHING;

INSERT INTO finding_input (org_id, content_id, judged, names, pieces)
SELECT DISTINCT ON (n.content_id) n.org_id, n.content_id, n.judged, n.names, n.pieces
FROM new_finding_input n
ORDER BY n.content_id
ON CONFLICT DO NOTHING;
