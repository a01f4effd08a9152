SELECT s.key, s.key AS "personKey",
       coalesce((SELECT min(t.name) FROM team_member t WHERE t.org_id = s.org_id AND t.person_key = s.key COLLATE "default"),
                (SELECT min(t.person_name) FROM line_tie t WHERE t.org_id = s.org_id AND t.person_key = s.key COLLATE "default")) AS name,
       s.key NOT LIKE 'name:%' AS registered
FROM scope_person s
ORDER BY s.key
