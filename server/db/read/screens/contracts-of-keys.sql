-- Contracts by the keys $1 of their references, of those in sight: $2, null for all. Several firms may hold one of the same reference.
SELECT DISTINCT ON (c.contract_key) c.contract_key AS key, c.id, c.contract_ref AS "contractRef"
FROM contract c
WHERE c.contract_key = ANY ($1::text[]) AND ($2::bigint[] IS NULL OR c.id = ANY ($2))
ORDER BY c.contract_key, c.id
