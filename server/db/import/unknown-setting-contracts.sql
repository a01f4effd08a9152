-- Documents with settings of contracts that nobody has, by contract, and those of which that was told ($1: code of the problem).
SELECT d.id, d.file, d.problems,
       coalesce(jsonb_agg(jsonb_build_object('contract', u.contract_ref, 'count', u.settings, 'sheet', u.sheet, 'row', u.row_no)
                          ORDER BY u.sheet COLLATE "C", u.row_no) FILTER (WHERE u.contract_key IS NOT NULL), '[]') AS unknown
FROM document d
LEFT JOIN LATERAL (
  SELECT s.contract_key, (array_agg(s.contract_ref ORDER BY s.sheet COLLATE "C", s.row_no))[1] AS contract_ref,
         count(*)::int AS settings, (array_agg(s.sheet ORDER BY s.sheet COLLATE "C", s.row_no))[1] AS sheet,
         (array_agg(s.row_no ORDER BY s.sheet COLLATE "C", s.row_no))[1] AS row_no
  FROM setting s
  WHERE s.org_id = d.org_id AND s.document_id = d.id AND s.contract_key IS NOT NULL
    AND NOT EXISTS (SELECT FROM contract c WHERE c.org_id = s.org_id AND c.contract_key = s.contract_key)
  GROUP BY s.contract_key
) u ON true
WHERE d.kind = 'register'
  AND (u.contract_key IS NOT NULL OR jsonb_path_exists(d.problems, '$[*] ? (@.code == $code)', jsonb_build_object('code', $1::text)))
GROUP BY d.org_id, d.id
