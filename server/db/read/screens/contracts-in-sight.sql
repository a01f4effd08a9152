SELECT c.id FROM contract c WHERE c.contract_key = ANY ($1::text[]) OR lower(btrim(c.entity)) = ANY ($2::text[])
