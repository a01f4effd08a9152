-- What identifies each contractor beyond its name.
SELECT s.key,
       EXISTS (SELECT FROM supplier_alias a
               WHERE a.org_id = s.org_id AND a.supplier_id = s.key AND a.kind IN ('siren', 'vat')) AS number,
       EXISTS (SELECT FROM contract c
               WHERE c.org_id = s.org_id AND c.supplier_id = s.key AND c.supplier_iban IS NOT NULL) AS account
FROM scope_supplier s
ORDER BY s.key
