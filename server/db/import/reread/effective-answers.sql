-- The answers that a document is read with: those of the register of answers about its file, a later row instead of an earlier
-- one, then those that people gave here, which win. $1: the files that answers are looked for in. $2: one document, or null
-- for all those that answers are about.
-- A register of answers speaks of the files of one import: of its own; else of the last one before it that brought a file of
-- that name; else of the first one after it. Another supplier's file of the same name, later, is another question.
WITH told AS (
  SELECT DISTINCT ON (o.id, a.code) o.id, a.code, a.answer
  FROM answer a
  JOIN document r ON r.org_id = a.org_id AND r.id = a.document_id AND r.file = ANY ($1::text[])
  CROSS JOIN LATERAL (
    SELECT n.import_id
    FROM document n
    WHERE n.org_id = a.org_id AND n.file = a.file
    ORDER BY (n.import_id <= r.import_id) DESC, abs(n.import_id - r.import_id)
    LIMIT 1
  ) meant
  JOIN document d ON d.org_id = a.org_id AND d.file = a.file AND d.import_id = meant.import_id
  -- Received again, the same bytes are still the first document.
  JOIN document o ON o.org_id = d.org_id AND o.file = d.file
   AND o.id = CASE WHEN d.duplicate_of IS NOT NULL AND d.content_hash IS NULL THEN d.duplicate_of ELSE d.id END
  WHERE $2::bigint IS NULL OR (o.id = $2 AND a.file = (SELECT asked.file FROM document asked WHERE asked.id = $2))
  ORDER BY o.id, a.code, r.file COLLATE "C" DESC, r.id DESC, a.row_no DESC
), given AS (
  -- About the document or another of the same bytes, which may have taken its place while somebody answered: the last holds.
  SELECT DISTINCT ON (d.id, g.code) d.id, g.code, g.answer
  FROM document_answer g
  JOIN document a ON a.org_id = g.org_id AND a.id = g.document_id
  JOIN document d ON d.org_id = a.org_id AND d.sha256 = a.sha256
  WHERE $2::bigint IS NULL OR d.id = $2
  ORDER BY d.id, g.code, g.answered_at DESC, g.document_id DESC
)
SELECT id, jsonb_object_agg(code, coalesce(g.answer, t.answer)) AS answers,
       coalesce(jsonb_object_agg(code, g.answer) FILTER (WHERE g.answer IS NOT NULL), '{}') AS given
FROM told t
FULL JOIN given g USING (id, code)
GROUP BY id
