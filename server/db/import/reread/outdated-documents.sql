-- Documents to read again: those whose answers are no longer the ones they were read with; those put aside because they said
-- the same as one that is read again, or that says something else now; registers received once more since they were replaced;
-- delivered files that another version measured, or none ($3: the version). Attachments were never opened and stay so. `$1` and
-- `$2`: documents and the answers about them.
WITH opened AS (
  SELECT d.org_id, d.id, d.duplicate_of, d.superseded_by, d.content_hash, coalesce(d.id_base, d.id) AS id_base, d.file, d.byte_length,
         d.part, d.inside, d.column_mapping, coalesce(e.answers, '{}') AS answers,
         CASE WHEN d.part = 'deliverables' THEN m.reading IS DISTINCT FROM $3 ELSE d.answers <> coalesce(e.answers, '{}') END AS changed
  FROM document d
  LEFT JOIN unnest($1::bigint[], $2::jsonb[]) AS e (id, answers) ON e.id = d.id
  LEFT JOIN document_evidence m ON m.org_id = d.org_id AND m.document_id = d.id
  WHERE d.sha256 IS NOT NULL AND d.refusal IS NULL AND d.part <> 'attachments'
    AND (d.duplicate_of IS NULL OR d.content_hash IS NOT NULL)
)
SELECT d.id, d.id_base, d.file, d.byte_length, d.part, d.answers, d.column_mapping, c.file AS inside
FROM opened d
LEFT JOIN document c ON c.org_id = d.org_id AND c.id = d.inside
LEFT JOIN document o ON o.org_id = d.org_id AND o.id = d.duplicate_of
WHERE d.changed
   OR (d.duplicate_of IS NOT NULL AND (o.content_hash IS DISTINCT FROM d.content_hash
                                       OR d.duplicate_of IN (SELECT id FROM opened WHERE changed)))
   OR EXISTS (SELECT FROM register_version v JOIN register_version later ON later.document_id = d.superseded_by
              WHERE v.document_id = d.id AND v.import_id > later.import_id)
ORDER BY d.id
