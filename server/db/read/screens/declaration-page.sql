-- One page of declarations, the latest signed first: each by the first of its rows. $1 contractor's firm, $2 contracts in sight,
-- $3 and $4 the place of the cursor, $5 rows; $6 a reference, $7 a contract; $8 true: those in force.
SELECT a.contract_key AS "contractKey", a.declaration_ref AS "ref", a.signed_at::text AS key, a.id
FROM ai_declaration a
WHERE NOT EXISTS (SELECT FROM ai_declaration b
                  WHERE b.org_id = a.org_id AND b.contract_key = a.contract_key AND b.declaration_ref = a.declaration_ref AND b.id < a.id)
  AND {sight}
  AND ($6::text IS NULL OR a.declaration_ref = $6)
  AND ($7::bigint IS NULL OR a.contract_key = (SELECT c.contract_key FROM contract c WHERE c.id = $7))
  AND ($8::boolean IS NOT TRUE OR NOT EXISTS (
    SELECT FROM ai_declaration later
    WHERE later.org_id = a.org_id AND later.contract_key = a.contract_key AND later.supersedes = a.declaration_ref))
  AND ($4::bigint IS NULL OR (a.signed_at, a.id) < ($3::date, $4))
ORDER BY a.signed_at DESC, a.id DESC
LIMIT $5
