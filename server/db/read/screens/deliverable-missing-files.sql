-- Names that the register gives as files of deliverable $1 and that lead to none; read as resolve/09-deliverable-files.sql does.
SELECT btrim(w.written) AS name
FROM deliverable v
CROSS JOIN LATERAL unnest(string_to_array(v.file, '|')) WITH ORDINALITY AS w (written, nth)
CROSS JOIN LATERAL (SELECT regexp_replace(replace(btrim(w.written), '\', '/'), '^(\./)+', '') AS cut) k
CROSS JOIN LATERAL (
  SELECT CASE WHEN k.cut LIKE 'deliverables/%' THEN k.cut ELSE 'deliverables/' || k.cut END AS path
) p
WHERE v.id = $1::bigint AND btrim(w.written) <> ''
  AND NOT EXISTS (
    SELECT FROM deliverable_file x
    JOIN document d ON d.org_id = x.org_id AND d.id = x.named_id
    WHERE x.org_id = v.org_id AND x.deliverable_id = v.id
      AND CASE WHEN p.path LIKE '%/' THEN starts_with(d.file, p.path) ELSE d.file = p.path END)
ORDER BY w.nth
