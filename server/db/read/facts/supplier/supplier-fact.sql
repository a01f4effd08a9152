-- Each contractor with the place that first names it.
SELECT s.key, sp.key AS "supplierKey", sp.name AS "supplierName", p.source
FROM scope_supplier s
JOIN supplier sp ON sp.org_id = s.org_id AND sp.id = s.key
JOIN supplier_place p ON p.key = s.key
ORDER BY s.key
