-- Entities of the viewer's contracts, each written as the first of its contracts does. $1 contractor's firm, $2 contracts in sight.
SELECT lower(btrim(c.entity)) AS key, (array_agg(btrim(c.entity) ORDER BY c.id))[1] AS name
FROM contract c
WHERE btrim(c.entity) <> '' AND ($1::bigint IS NULL OR c.supplier_id = $1) AND ($2::bigint[] IS NULL OR c.id = ANY ($2))
GROUP BY lower(btrim(c.entity))
ORDER BY lower(btrim(c.entity)) COLLATE "C"
LIMIT 200
