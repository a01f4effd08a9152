SELECT t.person_key AS "personKey", t.name, t.profile, t.approved_from AS "approvedFrom", t.approved_to AS "approvedTo"
FROM team_member t
WHERE t.contract_key = $1
ORDER BY t.name COLLATE "C", t.approved_from NULLS FIRST, t.id
