-- What the delivered files of the line's deliverables state of AI use, each file once: it counts as a declaration of its part. A
-- deliverable that is the only one the line can be for is guessed, and left out.
SELECT n.key, n.file, t.trace
FROM (
  SELECT DISTINCT ON (s.key, x.document_id) s.org_id, s.key, x.document_id, d.file
  FROM scope_line s
  JOIN line_tie k ON k.org_id = s.org_id AND k.line_id = s.key AND k.how <> 'only-candidate'
  JOIN deliverable_file x ON x.org_id = k.org_id AND x.deliverable_id = k.deliverable_id
  JOIN document d ON d.org_id = x.org_id AND d.id = x.named_id
  ORDER BY s.key, x.document_id, d.file COLLATE "C"
) n
JOIN document_evidence e ON e.org_id = n.org_id AND e.document_id = n.document_id
CROSS JOIN LATERAL jsonb_array_elements(e.traces) WITH ORDINALITY AS t (trace, place)
WHERE t.trace @> '{"stated": true, "mention": null}'
ORDER BY n.key, n.file COLLATE "C", t.place
