($1::bigint IS NULL
   OR (EXISTS (SELECT FROM contract c WHERE c.org_id = a.org_id AND c.contract_key = a.contract_key AND c.supplier_id = $1)
       AND NOT EXISTS (SELECT FROM contract c
                       WHERE c.org_id = a.org_id AND c.contract_key = a.contract_key AND c.supplier_id IS DISTINCT FROM $1)))
  AND ($2::bigint[] IS NULL
       OR EXISTS (SELECT FROM contract c WHERE c.org_id = a.org_id AND c.contract_key = a.contract_key AND c.id = ANY ($2)))
