-- One page of contracts by reference. $1 contractor's firm, $2 contracts in sight or of the entity asked, $3 supplier, $4 and $5
-- the place of the cursor, $6 rows.
SELECT c.id, c.contract_ref AS key
FROM contract c
WHERE ($1::bigint IS NULL OR c.supplier_id = $1)
  AND ($2::bigint[] IS NULL OR c.id = ANY ($2))
  AND ($3::bigint IS NULL OR c.supplier_id = $3)
  AND ($5::bigint IS NULL OR (c.contract_ref COLLATE "C", c.id) > ($4::text, $5))
ORDER BY c.contract_ref COLLATE "C", c.id
LIMIT $6
