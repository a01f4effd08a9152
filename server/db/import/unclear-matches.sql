-- What is to be asked of each document, and the documents that were asked ($1: the codes): none where all is settled. Two
-- invoices of one contractor and number in a document are one field. $2: fields that one form asks at most, besides those already answered.
WITH field AS (
  SELECT document_id, code, name, min(invoice_ref) AS invoice_ref, min(line_ref) AS line_ref, min(kind) AS kind, min(wording) AS wording,
         (array_agg(candidates ORDER BY position))[1] AS candidates, min(told) AS told, min(position) AS position,
         (array_agg(place ORDER BY position))[1] AS place
  FROM unclear_match
  GROUP BY document_id, code, name
), counted AS (
  SELECT f.*, count(*) FILTER (WHERE f.told IS NULL) OVER (PARTITION BY f.document_id, f.code ORDER BY f.position, f.name) AS asked
  FROM field f
), asking AS (
  SELECT document_id,
         json_agg(json_build_object('code', code, 'name', name, 'invoice', invoice_ref, 'line', line_ref, 'kind', kind,
                                    'wording', wording, 'candidates', candidates, 'told', told, 'place', place)
                  ORDER BY code, position, name) AS matches
  FROM counted
  WHERE told IS NOT NULL OR asked <= $2
  GROUP BY document_id
)
SELECT d.id, d.file, d.problems, coalesce(a.matches, '[]') AS matches
FROM document d
LEFT JOIN asking a ON a.document_id = d.id
WHERE a.document_id IS NOT NULL
   OR EXISTS (SELECT FROM jsonb_array_elements(d.problems) p WHERE p ->> 'code' = ANY ($1::text[]))
