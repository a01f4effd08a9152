-- The answers that a document is read with: those of the register of answers about its file, a later row instead of an earlier
-- one, then those that people gave here, which win. $1: the files that answers are looked for in. $2: one document, or null
-- for all those that answers are about.
WITH told AS (
  SELECT DISTINCT ON (d.id, a.code) d.id, a.code, a.answer
  FROM answer a
  JOIN document r ON r.org_id = a.org_id AND r.id = a.document_id AND r.file = ANY ($1::text[])
  JOIN document d ON d.org_id = a.org_id AND d.file = a.file
  WHERE $2::bigint IS NULL OR d.id = $2
  ORDER BY d.id, a.code, r.file COLLATE "C" DESC, r.id DESC, a.row_no DESC
), given AS (
  SELECT g.document_id AS id, g.code, g.answer FROM document_answer g WHERE $2::bigint IS NULL OR g.document_id = $2
)
SELECT id, jsonb_object_agg(code, coalesce(g.answer, t.answer)) AS answers,
       coalesce(jsonb_object_agg(code, g.answer) FILTER (WHERE g.answer IS NOT NULL), '{}') AS given
FROM told t
FULL JOIN given g USING (id, code)
GROUP BY id
