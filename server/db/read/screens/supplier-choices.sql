-- Suppliers of the viewer's contracts and invoices, by name. $1 contractor's firm, $2 contracts in sight, $3 part of the name.
SELECT s.id, s.name
FROM supplier s
WHERE ($1::bigint IS NULL OR s.id = $1)
  AND ($2::bigint[] IS NULL OR EXISTS (SELECT FROM contract c WHERE c.org_id = s.org_id AND c.supplier_id = s.id AND c.id = ANY ($2)))
  AND ($3 = '' OR strpos(lower(s.name), lower($3)) > 0)
ORDER BY lower(s.name) COLLATE "C", s.id
LIMIT 200
