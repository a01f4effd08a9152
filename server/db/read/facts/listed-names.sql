-- What the prices of each contract are for, as the registers name it: profiles and synonyms of its rate card, its work units.
SELECT c.id AS "contractId", array_agg(DISTINCT n.name ORDER BY n.name) AS names
FROM area_contract c
JOIN (
  SELECT r.org_id, r.contract_key, r.profile COLLATE "C" AS name FROM area_rate r
  UNION ALL
  SELECT r.org_id, r.contract_key, s.name COLLATE "C" FROM area_rate r CROSS JOIN LATERAL unnest(r.synonyms) AS s(name)
  UNION ALL
  SELECT w.org_id, w.contract_key, coalesce(w.title, w.code) COLLATE "C" FROM work_unit w
) n ON n.org_id = c.org_id AND n.contract_key = c.contract_key
GROUP BY c.id
