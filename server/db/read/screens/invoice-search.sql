-- What a search may mean besides the number of an invoice: contractors whose name holds $1, contracts whose reference starts
-- with $2 (both within the sight of $3 and $4).
SELECT ARRAY(SELECT s.id FROM supplier s
             WHERE ($3::bigint IS NULL OR s.id = $3) AND strpos(lower(s.name), lower($1)) > 0) AS suppliers,
       ARRAY(SELECT c.id FROM contract c
             WHERE $2 <> '' AND ($3::bigint IS NULL OR c.supplier_id = $3) AND ($4::bigint[] IS NULL OR c.id = ANY ($4))
               AND starts_with(c.contract_key, $2)) AS contracts
