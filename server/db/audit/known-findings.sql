-- The findings that are known already, each with its id.
UPDATE found f SET finding_id = k.id
FROM finding k
WHERE k.org_id = f.org_id AND k.key = f.key;
