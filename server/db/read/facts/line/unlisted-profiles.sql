-- Profiles of a line that the rate card of its contract does not name, by label or synonym. Nothing for a contract without one.
WITH card AS MATERIALIZED (
  SELECT r.org_id, r.contract_key, array_agg(DISTINCT k.profile_key) AS keys, array_agg(DISTINCT r.profile) AS labels,
         array_agg(DISTINCT r.profile) || array_agg(DISTINCT n.name) FILTER (WHERE n.name IS NOT NULL) AS names,
         (array_agg(json_build_object('file', d.file, 'sheet', r.sheet, 'row', r.row_no) ORDER BY d.file COLLATE "C", r.row_no))[1] AS place
  FROM area_rate r
  JOIN document d ON d.org_id = r.org_id AND d.id = r.document_id
  CROSS JOIN LATERAL unnest(r.profile_keys) AS k(profile_key)
  LEFT JOIN LATERAL unnest(r.synonyms) AS n(name) ON true
  GROUP BY r.org_id, r.contract_key
)
SELECT s.key, t.profile, min(t.person_key COLLATE "C") AS "personKey",
       bool_and(l.stated_profile IS NULL
                AND EXISTS (SELECT FROM team_member m
                            WHERE m.org_id = c.org_id AND m.contract_key = c.contract_key AND m.person_key = t.person_key
                              AND m.profile = t.profile)) AS "fromPeople",
       min(t.how) AS how, k.labels, k.names,
       k.place ->> 'file' AS "sourceFile", k.place ->> 'sheet' AS "sourceSheet", (k.place ->> 'row')::int AS "sourceRow"
FROM scope_line s
JOIN invoice_line l ON l.org_id = s.org_id AND l.id = s.key
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
JOIN card k ON k.org_id = c.org_id AND k.contract_key = c.contract_key
JOIN line_tie t ON t.org_id = l.org_id AND t.line_id = l.id AND t.profile_key IS NOT NULL AND NOT t.profile_key = ANY (k.keys)
GROUP BY s.key, t.profile, k.labels, k.names, k.place ->> 'file', k.place ->> 'sheet', k.place ->> 'row'
ORDER BY s.key, t.profile COLLATE "C"
