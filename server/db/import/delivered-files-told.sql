-- What is to be told of delivered files, and the documents that it was told of ($1: codes of the problems): names of a register that
-- lead to no file, and files that no register names.
WITH missing AS (
  SELECT n.org_id, n.register_id AS document_id,
         jsonb_agg(jsonb_build_object('name', n.name, 'isFolder', n.is_folder, 'sheet', d.sheet, 'row', d.row_no)
                   ORDER BY d.sheet COLLATE "C", d.row_no, n.nth) AS names
  FROM named_file n
  JOIN deliverable d ON d.org_id = n.org_id AND d.id = n.deliverable_id
  WHERE CASE WHEN n.is_folder THEN NOT EXISTS (SELECT FROM last_delivered f
                                               WHERE f.file > n.path COLLATE "C" AND f.file < rtrim(n.path, '/') || '0' COLLATE "C")
             ELSE NOT EXISTS (SELECT FROM last_delivered f WHERE f.file = n.path COLLATE "C") END
  GROUP BY n.org_id, n.register_id
), told AS (
  SELECT d.org_id, d.id, d.file, d.problems, d.status, coalesce(m.names, '[]') AS missing,
         d.part = 'deliverables' AND d.status <> 'refused' AND d.duplicate_of IS NULL
           AND EXISTS (SELECT FROM last_delivered l WHERE l.id = d.id)
           AND NOT EXISTS (SELECT FROM deliverable_file x WHERE x.org_id = d.org_id AND x.document_id = d.id) AS is_unnamed
  FROM document d
  LEFT JOIN missing m ON m.org_id = d.org_id AND m.document_id = d.id
)
SELECT id, file, problems, missing, is_unnamed AS "isUnnamed"
FROM told
WHERE is_unnamed OR missing <> '[]'
   OR jsonb_path_exists(problems, '$[*] ? (@.code == $first || @.code == $second)',
                        jsonb_build_object('first', $1::text, 'second', $2::text))
